# {"expect": [], "source": "Tout given as NumPy dtypes, builtins and strings"}
import numpy as np
import tensorflow as tf


def stats(x):
    return np.float32(x.mean()), bool((x > 0).all()), x.argmax(), "label-%d" % len(x)


def apply(x):
    return tf.numpy_function(stats, [x], [np.float32, bool, np.int64, "string"])


ds = tf.data.Dataset.from_tensor_slices(np.random.rand(3, 5).astype(np.float32)).map(apply)
for mean, positive, where, name in ds:
    print(float(mean), bool(positive), int(where), name.numpy().decode())

scale = tf.py_function(lambda v: v * 2, [tf.constant(1.5)], float)
print(scale.numpy())
