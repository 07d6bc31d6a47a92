# {"expect": [{"line": 17, "category": "output-count", "world": "function", "error": "ValueError", "text": "not enough values to unpack (expected 3, got 2)"}], "source": "question: ValueError: not enough values to unpack with numpy_function"}
import numpy as np
import tensorflow as tf


def polar(points):
    radius = np.hypot(points[..., 0], points[..., 1])
    angle = np.arctan2(points[..., 1], points[..., 0])
    return radius, angle


OUT = {"radius": tf.float32, "angle": tf.float32}


@tf.function
def to_polar(points):
    radius, angle, valid = tf.numpy_function(polar, [points], list(OUT.values()))  # [wrapper-result-misuse]
    return tf.where(valid, radius, 0.0), angle


print(to_polar(tf.constant([[3.0, 4.0], [0.0, 1.0]])))
