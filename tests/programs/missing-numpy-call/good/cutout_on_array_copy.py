# {"expect": [], "source": "StackOverflow: assignment to a slice, answered: copy the array; tensors with a mask"}
import random

import numpy as np
import tensorflow as tf


def random_box(height, width, size):
    return random.randint(0, height - size), random.randint(0, width - size)


def cutout(image, size):
    image = np.array(image)
    size = int(size)
    top, left = random_box(image.shape[0], image.shape[1], size)
    image[top : top + size, left : left + size, :] = 0
    return image


def augment(image, label):
    erased = tf.py_function(func=cutout, inp=[image, 3], Tout=tf.float32)
    erased.set_shape(image.shape)
    return erased, label


images = tf.random.uniform([4, 8, 8, 3], 0.1, 1.0)
train = tf.data.Dataset.from_tensor_slices((images, [0, 1, 0, 1])).map(augment).batch(2)
for batch, labels in train:
    assert int(tf.math.count_nonzero(batch == 0.0)) == 2 * 27
