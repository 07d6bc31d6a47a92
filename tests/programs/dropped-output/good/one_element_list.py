# {"expect": [], "source": "a list with one value for a single Tout"}
import tensorflow as tf
import numpy as np


def fit(points):
    x, y = points.numpy().T
    outputs = []
    outputs.append(np.polyfit(x, y, 1).astype(np.float32))
    return outputs


@tf.function
def line(points):
    coefficients = tf.py_function(fit, [points], tf.float32)
    coefficients.set_shape([2])
    return coefficients


print(line(tf.constant([[0.0, 1.0], [1.0, 3.0], [2.0, 5.0]])).numpy().round(2))
