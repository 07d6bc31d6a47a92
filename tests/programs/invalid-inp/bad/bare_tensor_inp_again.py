# {"expect": [{"line": 11, "category": "bad-inp", "world": "eager", "error": "TypeError", "text": "takes 1 positional argument but 4 were given"}], "source": "inp is the bare tensor"}
import numpy as np
import tensorflow as tf


def rotate(image):
    return np.rot90(image.numpy())


def augment(image):
    image = tf.py_function(rotate, image, tf.float32)  # [invalid-inp]
    image.set_shape([4, 4])
    return image


print(augment(tf.random.uniform([4, 4])).shape)
