# {"expect": [], "source": "both ways out of the crop return two arrays"}
import random

import numpy as np
import tensorflow as tf


def crop(image, mask, size):
    h, w = image.shape[:2]
    if h == size and w == size:
        return image, mask
    top, left = random.randint(0, h - size), random.randint(0, w - size)
    window = np.s_[top:top + size, left:left + size]
    return image[window], mask[window]


def augment(image, mask):
    return tf.numpy_function(lambda a, b: crop(a, b, 6), [image, mask], [tf.float32, tf.float32])


images = np.random.rand(4, 8, 8, 3).astype("float32")
masks = np.ones((4, 8, 8, 1), "float32")
for image, mask in tf.data.Dataset.from_tensor_slices((images, masks)).map(augment):
    print(image.shape, mask.shape)
