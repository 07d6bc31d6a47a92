# {"expect": [{"line": 13, "category": "operand-dtype", "world": "eager", "error": "", "text": "offsets [1 2]"}], "source": "question: int tensor minus float array"}
import numpy as np
import tensorflow as tf

CENTRE = np.array([0.5, 0.5])


def corners(size):
    return tf.constant([1, 2]) * size


points = tf.py_function(corners, [tf.constant(1)], tf.int32)
offsets = points - CENTRE  # [truncated-operand]
print("offsets", offsets.numpy())
