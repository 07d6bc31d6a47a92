# {"expect": [], "source": "functions of NumPy that give tuples, all declared"}
import numpy as np
import tensorflow as tf


def vocabulary(ids):
    return np.unique(ids, return_inverse=True, return_counts=True)


def places(ids):
    return np.nonzero(ids > 4)


def first_places(ids):
    return np.where(ids > 4)[0]


def levels(ids):
    counts, edges = np.histogram(ids, bins=3)
    return counts, edges.astype(np.float32)


def grids(ids):
    rows, columns, depth = np.meshgrid(ids, ids, ids)
    return rows + columns * depth


def halves(ids):
    whole, rest = np.divmod(ids, 3)
    fraction, integral = np.modf(ids / 2)
    return [whole, rest, fraction, integral]


@tf.function
def build(ids):
    found = tf.numpy_function(vocabulary, [ids], [tf.int64, tf.int64, tf.int64])
    found += tf.numpy_function(places, [ids], [tf.int64])
    found.append(tf.numpy_function(first_places, [ids], tf.int64))
    found += tf.numpy_function(levels, [ids], [tf.int64, tf.float32])
    found.append(tf.numpy_function(grids, [ids], tf.int64))
    found += tf.numpy_function(halves, [ids], [tf.int64, tf.int64, tf.float64, tf.float64])
    return found


print(len(build(tf.constant([4, 4, 7], tf.int64))))
