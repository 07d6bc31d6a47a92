# {"expect": [], "source": "functools.reduce over lists of tensors and over NumPy rows"}
import functools
import operator

import tensorflow as tf

print(functools.reduce(operator.mul, tf.constant([2.0, 3.0])))


def product(row):
    return functools.reduce(operator.mul, row, 1.0)


print(tf.numpy_function(product, [tf.constant([2.0, 3.0], tf.float64)], tf.float64))
print(tf.py_function(product, [tf.constant([2.0, 3.0])], tf.float32))
