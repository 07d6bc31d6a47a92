# {"expect": [], "source": "NumPy promotes mixed dtypes in the body"}
import numpy as np
import tensorflow as tf


def weighted(counts, weights):
    total = counts.sum()
    return np.float32((counts * weights).sum() / total * 0.5)


@tf.function
def average(counts, weights):
    return tf.numpy_function(weighted, [counts, weights], tf.float32)


print(average(tf.constant([1, 2, 3]), tf.constant([0.5, 0.5, 1.0])).numpy())
