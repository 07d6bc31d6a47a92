# {"expect": [], "source": "correct: numbers, truth and text of tensors"}
import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)


def jitter(x, sigma):
    n = np.int64(x.shape[0])
    noise = rng.normal(scale=sigma, size=n).astype(np.float32)
    k = np.argmax(x)
    x = x + noise
    x[k] = np.float32(1)
    return x, np.float32(np.max(noise)), np.int64(k), np.bool_(x[0] > 0)


def centre(x, axis):
    return (x - x.mean(axis=int(axis))).astype(x.dtype)


def centre_eager(x, axis):
    return x - tf.reduce_mean(x, axis=int(axis))


def load(x):
    y, m, k, b = tf.numpy_function(jitter, [x, 0.1], [tf.float32, tf.float32, tf.int64, tf.bool])
    y.set_shape(x.shape)
    y = tf.numpy_function(centre, [y, 0], tf.float32)
    y.set_shape([None])
    z = tf.py_function(centre_eager, [y, tf.constant(0)], tf.float32)
    z = tf.py_function(centre_eager, [y, int(k) * 0], tf.float32)
    return y, z, m, tf.cast(k, tf.float32) * tf.cast(b, tf.float32)


ds = tf.data.Dataset.from_tensors([1.0, 2.0, 3.0]).map(load)
ds = tf.data.Dataset.from_tensors([1.0]).concatenate(ds.map(lambda y, z, m, k: y))
for el in ds:
    print(el.numpy().round(2), np.float32(el[0]), int(np.ceil(el.numpy().max())))
