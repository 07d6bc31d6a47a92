# {"expect": [], "source": "inp as a tuple with its comma, a list and a list built in a loop"}
import numpy as np
import tensorflow as tf


def rotate(image):
    return np.rot90(image)


def total(*parts):
    return sum(parts)


def augment(image):
    image = tf.numpy_function(rotate, (image,), tf.float32)
    image.set_shape([4, 4])
    inputs = []
    for k in range(4):
        inputs.append(image[k])
    return tf.numpy_function(total, inputs, tf.float32)


for row in tf.data.Dataset.from_tensor_slices(tf.random.uniform([2, 4, 4])).map(augment):
    print(row.shape)
