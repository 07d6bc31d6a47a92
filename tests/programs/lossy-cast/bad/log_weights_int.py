# {"expect": [{"line": 12, "category": "lossy-cast", "world": "function", "error": "", "text": "weights [0 0 1]"}], "source": "class weights by np.log for integer output"}
import numpy as np
import tensorflow as tf


def log_weights(counts):
    return np.log1p(counts.numpy()) / np.log(10)


@tf.function
def weigh(counts):
    w = tf.py_function(log_weights, [counts], tf.int32)  # [lossy-cast]
    w.set_shape([3])
    return w


print("weights", weigh(tf.constant([1.0, 5.0, 20.0])).numpy())
