# {"expect": [], "source": "question: a list of scalars inside inp is one tensor"}
import numpy as np
import tensorflow as tf


def polygon(corners, offset):
    return corners.sum(axis=0) + offset


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def centre(x):
    total = tf.numpy_function(polygon, [[x, x * 2.0], [0.5, 0.25]], tf.float32)
    sizes = tf.numpy_function(lambda s, n: np.arange(s[0]) * n, [tf.shape(x), 3], tf.int64)
    return total, sizes


print([t.numpy().tolist() for t in centre(tf.constant([1.0, 2.0]))])
