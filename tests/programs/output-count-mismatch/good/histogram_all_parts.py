# {"expect": [], "source": "np.histogram with its edges declared or dropped"}
import numpy as np
import tensorflow as tf


def levels(image):
    return np.histogram(image, bins=4, range=(0.0, 1.0))[0]


def both(image):
    counts, edges = np.histogram(image, bins=4, range=(0.0, 1.0))
    return counts, np.float64(edges)


def describe(image):
    counts = tf.numpy_function(levels, [image], tf.int64)
    again, edges = tf.numpy_function(both, [image], [tf.int64, tf.float64])
    return counts, again, edges


images = np.random.rand(2, 3, 3).astype(np.float32)
for parts in tf.data.Dataset.from_tensor_slices(images).map(describe):
    print(parts[0].shape)
