# {"expect": [], "source": "results of a traced wrapper whose number is computed are read outside"}
import numpy as np
import tensorflow as tf

COLUMNS = {"low": tf.float32, "high": tf.float32, "mean": tf.float32}
WANTED = [name for name in COLUMNS if name != "mean"]


def limits(x):
    return tuple(np.float32(getattr(np, {"low": "min", "high": "max"}[name])(x)) for name in WANTED)


@tf.function
def summarize(x):
    return tf.numpy_function(limits, [x], [COLUMNS[name] for name in WANTED])


results = summarize(tf.constant([3.0, 1.0, 2.0]))
print([result.numpy() for result in results], results[0].numpy())
for result in summarize(tf.constant([5.0])):
    print(float(result.numpy()))
mask = np.array([3.0, 1.0, 2.0])[tf.constant([3.0, 1.0, 2.0]) > 1.5]
print(mask)
