"""Loads arrays in a pipeline of TensorFlow 2, with the wrapper's name of today."""

import numpy as np
import tensorflow as tf

tf.random.set_seed(1)


def double(values):
    return values * np.float32(2)


def load(values):
    return tf.numpy_function(double, [values], tf.float32)


dataset = tf.data.Dataset.from_tensor_slices([[1.0, 2.0], [3.0, 4.0]]).map(load)
for element in dataset:
    print(element.numpy())
