# {"expect": [{"line": 7, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "vectorized_map called at module level, its function uses values"}
import numpy as np
import tensorflow as tf


def rotation_matrix(angle):
    a = angle.numpy()  # [symbolic-tensor-value]
    return tf.constant([[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]], tf.float32)


angles = tf.linspace(0.0, np.pi, 5)
mats = tf.vectorized_map(rotation_matrix, angles)
print(mats.shape)
