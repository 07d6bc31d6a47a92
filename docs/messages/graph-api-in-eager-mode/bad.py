"""Squares a number with NumPy behind tf.py_function, and asks a session for the result."""

import numpy as np
import tensorflow as tf


def square(value):
    return np.square(value)


x = tf.constant(5, tf.int64)
y = tf.py_function(square, [x], Tout=tf.int64)

session = tf.compat.v1.Session()
print(session.run(y))  # [graph-api-in-eager-mode]
