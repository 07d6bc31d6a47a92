# {"expect": [], "source": "correct: NumPy behaviour is switched on"}
import numpy as np
import tensorflow as tf

tf.experimental.numpy.experimental_enable_numpy_behavior()


def normalise(vec):
    energy = tf.reduce_sum(vec * vec)
    return vec / energy ** 0.5


def body(v):
    out = normalise(v)
    return out.reshape(2, -1).transpose().astype(np.float32)


v = tf.constant([3, 4, 0, 0])
print(body(v))
r = tf.py_function(body, [v], tf.float32)
print(r.shape, r.size, r.tolist())
