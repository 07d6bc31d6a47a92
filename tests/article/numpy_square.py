"""NumPy's result is converted to Tout without a word; only ``Session.run`` fails."""

import numpy as np
import tensorflow as tf

x = tf.constant(5)


def square(value):
    return np.square(value)


y = tf.py_function(square, [x], Tout=tf.int64)

with tf.compat.v1.Session() as sess:
    print(sess.run(y))
