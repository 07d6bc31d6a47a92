# {"expect": [], "source": "question: += with Python numbers"}
import numpy as np
import tensorflow as tf


def scores(x):
    y = x / 2
    y += 1
    y *= 3
    y -= np.float32(0.5)
    return y


def counts(n):
    n += 1
    n *= 2
    n //= 3
    return n, n / 4


@tf.function
def run(x, n):
    a = tf.py_function(scores, [x], tf.float32)
    b, c = tf.py_function(counts, [n], [tf.int32, tf.float64])
    a = a + 1
    b += 1
    c *= 0.5
    return a, b, c, tf.cast(b, c.dtype) * c


print([t.numpy().tolist() for t in run(tf.constant([1.0]), tf.constant(8))])
