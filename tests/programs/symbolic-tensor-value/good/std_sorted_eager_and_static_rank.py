# {"expect": [], "source": "sorting tensors eagerly, by static keys when traced, and with tf.sort"}
import numpy as np
import tensorflow as tf


def rank(values):
    order = sorted(range(len(values)), key=lambda i: values[i])
    return np.array(order, np.int64)


print(tf.numpy_function(rank, [tf.constant([3.0, 1.0, 2.0])], tf.int64))
print(tf.py_function(rank, [tf.constant([3.0, 1.0, 2.0])], tf.int64))
