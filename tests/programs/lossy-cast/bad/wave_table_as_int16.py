# {"expect": [{"line": 18, "category": "lossy-cast", "world": "function", "error": "", "text": "different samples 1"}], "source": "question: a sine table in an integer dtype is all zeros"}
import math

import numpy as np
import tensorflow as tf

RATE = 16


def table(size):
    angles = [2 * math.pi * (i + 0.5) / RATE for i in range(int(size))]
    wave = np.array([math.sin(angle) for angle in angles])
    return 0.5 * wave


@tf.function
def make(size):
    samples = tf.py_function(table, [size], tf.int16)  # [lossy-cast]
    return tf.ensure_shape(samples, [None])


print("different samples", len(set(make(tf.constant(RATE)).numpy().tolist())))
