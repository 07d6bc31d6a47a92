# {"expect": [], "source": "issue: eager numpy_function hands everything to NumPy"}
import numpy as np
import tensorflow as tf


def scale(x, factor):
    return x * 2 if factor is None or factor.dtype == object else x * factor


x = tf.constant([1.0, 2.0])
print(tf.numpy_function(scale, [x, None], tf.float32).numpy())
print(tf.numpy_function(scale, [x, np.float32(3)], tf.float32).numpy())
