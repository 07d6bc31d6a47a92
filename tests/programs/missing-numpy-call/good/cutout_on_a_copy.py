# {"expect": [], "source": "fixed form of: random erasing written in place and called through py_function, seen in several Kaggle notebooks; compare https://github.com/tensorflow/tensorflow/issues/48801"}
import random

import numpy as np
import tensorflow as tf


def cutout(image, size):
    h, w = image.shape[0], image.shape[1]
    top = random.randrange(0, h - size)
    left = random.randrange(0, w - size)
    image[top:top + size, left:left + size] = 0.0
    return image


def make_cutout(size):
    def apply(image):
        out = tf.py_function(lambda im: cutout(im.numpy().copy(), size), [image], Tout=[tf.float32])[0]
        out.set_shape(image.shape)
        return out

    return apply


random.seed(0)
images = np.ones((2, 6, 6), np.float32)
for image in tf.data.Dataset.from_tensor_slices(images).map(make_cutout(2)):
    print(image.numpy().sum())
