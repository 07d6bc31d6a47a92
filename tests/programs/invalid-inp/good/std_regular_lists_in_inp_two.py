# {"expect": [], "source": "lists of equal lengths in inp, others bound to the function"}
import tensorflow as tf


def two(index):
    return [1.0, 2.0], [3.0]


print(tf.py_function(two, [tf.constant(0)], [tf.float32, tf.float32]))
