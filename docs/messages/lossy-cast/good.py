"""Average ages with NumPy."""

import numpy as np
import tensorflow as tf

ages = tf.constant([22, 35, 34])


def average(values):
    return np.mean(values)


mean = tf.py_function(average, [ages], tf.float64)

exact = sum(ages.numpy()) / 3
print(f"{float(mean):.2f} of {exact:.2f}:", "all there" if float(mean) == exact else "lost")
