# {"expect": [{"line": 12, "category": "lossy-cast", "world": "function", "error": "", "text": "mean [0 0]"}], "source": "mean of an array cast to the integer dtype of the input"}
import numpy as np
import tensorflow as tf


def column_means(x):
    return np.mean(x.numpy() / 100.0, axis=0)


@tf.function
def means(x):
    m = tf.py_function(column_means, [x], x.dtype)  # [lossy-cast]
    m.set_shape([2])
    return m


print("mean", means(tf.constant([[1, 2], [3, 5]])).numpy())
