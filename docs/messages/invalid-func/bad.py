"""Normalise images before training."""

import numpy as np
import tensorflow as tf


def normalise(image):
    return (image - 127.5) / np.float32(127.5)


def prepare(image, label):
    image = tf.numpy_function(normalise, [image, label], tf.float32)  # [invalid-func]
    return image, label


images = np.zeros((4, 8, 8), np.float32)
dataset = tf.data.Dataset.from_tensor_slices((images, [0, 1, 0, 1])).map(prepare)

for image, label in dataset:
    print(image.shape, label)
