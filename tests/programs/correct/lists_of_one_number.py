# {"expect": [], "source": "arrays made of a scalar, and lists made of them, have one element"}
import numpy as np
import tensorflow as tf


def running(x):
    total = np.sum(x)
    return np.cumsum(total).tolist()


def flat(x):
    return np.max(x).ravel().tolist()


def first(x):
    return x[:1].tolist()


@tf.function
def summary(x):
    a = tf.numpy_function(running, [x], tf.int64)
    b = tf.py_function(lambda v: flat(v.numpy()), [x], tf.int64)
    c = tf.numpy_function(first, [x], tf.int64)
    return a, b, c


a, b, c = summary(tf.constant([3, 1, 2], tf.int64))
print(a.numpy(), b.numpy(), c.numpy())
assert int(a) == 6 and int(b) == 3 and int(c) == 3
