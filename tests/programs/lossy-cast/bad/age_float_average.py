# {"expect": [{"line": 12, "category": "lossy-cast", "world": "eager", "error": "", "text": "average 30"}], "source": "np.mean of ages for tf.int64"}
import numpy as np
import tensorflow as tf

ages = tf.constant([22, 35, 34])


def average(a):
    return np.mean(a)


avg = tf.py_function(average, [ages], tf.int64)  # [lossy-cast]
print("average", avg.numpy())
