# {"expect": [{"line": 16, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "object does not support item assignment"}], "source": "StackOverflow: random erasing assigns to a slice of the tensor"}
import random

import tensorflow as tf


def random_box(height, width, size):
    top = random.randint(0, height - size)
    left = random.randint(0, width - size)
    return top, left


def cutout(image, size):
    size = int(size)
    top, left = random_box(image.shape[0], image.shape[1], size)
    image[top : top + size, left : left + size, :] = 0  # [missing-numpy-call]
    return image


def augment(image, label):
    erased = tf.py_function(func=cutout, inp=[image, 3], Tout=tf.float32)
    erased.set_shape(image.shape)
    return erased, label


images = tf.random.uniform([4, 8, 8, 3])
train = tf.data.Dataset.from_tensor_slices((images, [0, 1, 0, 1])).map(augment).batch(2)
for batch, labels in train:
    print(batch.shape, labels.numpy())
