# {"expect": [{"line": 13, "category": "lossy-cast", "world": "function", "error": "", "text": "kept 3 of 4"}], "source": "question: soft mask becomes hard mask"}
import numpy as np
import tensorflow as tf


def soft_mask(length, size):
    positions = np.arange(int(size))
    return np.clip((int(length) - positions) / 4.0, 0.0, 1.0)


@tf.function
def masked_count(length):
    mask = tf.py_function(soft_mask, [length, 4], tf.bool)  # [lossy-cast]
    mask = tf.ensure_shape(mask, [4])
    return tf.reduce_sum(tf.cast(mask, tf.int32))


print("kept", int(masked_count(tf.constant(3))), "of 4")
