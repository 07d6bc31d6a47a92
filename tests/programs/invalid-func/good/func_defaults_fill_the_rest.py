# {"expect": [], "source": "question: defaults make up for the missing inputs"}
import numpy as np
import tensorflow as tf


def fill(image, mask=None, value=0.0, *, copy=True):
    image = image.copy() if copy else image
    image[image > 0.5 if mask is None else mask] = value
    return image


def inpaint(image, mask):
    a = tf.numpy_function(fill, [image], tf.float32)
    b = tf.numpy_function(fill, [image, mask], tf.float32)
    c = tf.numpy_function(fill, [image, mask, -1.0], tf.float32)
    return a, b, c


images = np.random.default_rng(5).random((2, 3, 3), dtype=np.float32)
for a, b, c in tf.data.Dataset.from_tensor_slices((images, images > 0.9)).map(inpaint):
    print(bool(tf.reduce_all(a <= 0.5)), a.shape == b.shape, float(tf.reduce_min(c)) <= 0)
