# {"expect": [], "source": "correct: NumPy behaviour is switched on"}
"""numpy's own functions call the methods that tensors have now."""
import numpy as np
import tensorflow as tf

tf.experimental.numpy.experimental_enable_numpy_behavior()


def stats(x):
    return np.mean(x), np.max(x)


@tf.function
def flat(x):
    y = np.reshape(x, (-1,))
    z = np.transpose(x).ravel()
    m, top = stats(x)
    return y + z, m, top


x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
print(flat(x))
ds = tf.data.Dataset.from_tensors(x).map(lambda v: np.transpose(v)).map(lambda v: np.mean(v))
for v in ds:
    print(v)
