# {"expect": [], "source": "question: everyday narrowing of NumPy defaults by py_function"}
import numpy as np
import tensorflow as tf


def jitter(x, sigma):
    noise = np.random.default_rng(0).normal(scale=float(sigma), size=x.shape)
    return x.numpy() + noise


def noisy(x, y):
    out = tf.py_function(jitter, [x, 0.1], tf.float32)
    return tf.ensure_shape(out, x.shape), y


ds = tf.data.Dataset.from_tensor_slices((np.ones((4, 2), "f4"), [0, 1, 0, 1])).map(noisy)
print([x.dtype.name for x, _ in ds])
