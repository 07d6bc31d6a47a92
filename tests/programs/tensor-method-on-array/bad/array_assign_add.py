# {"expect": [{"line": 9, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'assign_add'"}], "source": "running histogram kept in a wrapped function"}
import numpy as np
import tensorflow as tf

histogram = tf.Variable(tf.zeros(4, tf.int64))


def accumulate(hist, labels):
    hist.assign_add(np.bincount(labels, minlength=4))  # [tensor-method-on-array]
    return hist


@tf.function
def observe(labels):
    return tf.numpy_function(accumulate, [histogram, labels], tf.int64)


print(observe(tf.constant([0, 1, 1, 3])))
