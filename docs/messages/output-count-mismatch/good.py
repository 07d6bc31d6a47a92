"""Read an image and its label with NumPy."""

import numpy as np
import tensorflow as tf


def read(index):
    image = np.full((8, 8), index, np.float32)
    if index > 1:
        return image, np.int64(index)
    return image, np.int64(-1)


def load(index):
    return tf.numpy_function(read, [index], [tf.float32, tf.int64])


for image, label in tf.data.Dataset.range(4).map(load):
    print(image.shape, label)
