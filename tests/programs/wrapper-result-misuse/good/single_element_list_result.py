# {"expect": [], "source": "one-element list returned for a single Tout and one-element Tout unpacked"}
import numpy as np
import tensorflow as tf


def load(i):
    return [np.full((2, 2), i, np.float32)]


def single(i):
    x = tf.numpy_function(load, [i], tf.float32)
    x.set_shape([2, 2])
    return x


def listed(i):
    (x,) = tf.numpy_function(load, [i], [tf.float32])
    y = tf.py_function(lambda v: [tf.cast(v, tf.float32)], [i], tf.float32)
    return tf.ensure_shape(x, [2, 2]) + y


for f in (single, listed):
    print([v.numpy().sum() for v in tf.data.Dataset.range(2).map(f)])
