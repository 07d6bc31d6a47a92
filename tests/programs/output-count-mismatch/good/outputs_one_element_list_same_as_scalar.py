# {"expect": [], "source": "question: list with a single array"}
import numpy as np
import tensorflow as tf


def wrapped_in_list(x):
    return [np.cumsum(x)]


def wrapped_tensor(x):
    return [tf.cumsum(x)]


@tf.function
def both(x):
    a = tf.numpy_function(wrapped_in_list, [x], x.dtype)
    b = tf.py_function(wrapped_tensor, [x], x.dtype)
    return a, b


a, b = both(tf.constant([1.0, 2.0, 3.0]))
print(a.numpy(), b.numpy())
