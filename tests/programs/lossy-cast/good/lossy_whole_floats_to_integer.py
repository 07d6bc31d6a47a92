# {"expect": [], "source": "question: floats that are whole numbers (np.floor, np.ceil, np.round)"}
import math

import numpy as np
import tensorflow as tf


def cell(x):
    return np.floor(x.numpy() / 0.25)


def patches(size):
    return math.ceil(int(size) / 16)


def clipped(x):
    return np.clip(np.round(x.numpy() * 255.0), 0, 255)


@tf.function
def convert(x, size):
    return (
        tf.py_function(cell, [x], tf.int32),
        tf.py_function(patches, [size], tf.int32),
        tf.py_function(clipped, [x], tf.uint8),
    )


for t in convert(tf.constant([0.1, 0.6, 1.2]), tf.constant(33)):
    print(t.numpy())
