# {"expect": [], "source": "question: shape tuple returned as one array or as several scalars"}
import numpy as np
import tensorflow as tf


def extent(image):
    return np.array(image.shape)


def extents(image):
    return image.numpy().shape


def tensor_shape(image):
    return image.shape, tf.shape(image)


@tf.function
def run(image):
    one = tf.numpy_function(extent, [image], tf.int64)
    height, width = tf.py_function(extents, [image], [tf.int32, tf.int32])
    static, dynamic = tf.py_function(tensor_shape, [image], [tf.int64, tf.int32])
    return tf.reshape(image, one), height * width, static, dynamic


reshaped, area, *shapes = run(tf.ones((4, 5)))
print(reshaped.shape, int(area), [s.numpy().tolist() for s in shapes])
