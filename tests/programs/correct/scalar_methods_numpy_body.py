# {"expect": [], "source": "0-d inputs of numpy_function: int(), item(), tolist(), comparison"}
import numpy as np
import tensorflow as tf

CACHE = {}


def lookup(index, scale, enabled):
    key = int(index)
    if not enabled:
        return np.zeros((2, 2), np.float32)
    if key not in CACHE:
        CACHE[key] = np.full((2, 2), key * scale.item(), np.float32)
    return CACHE[index.tolist()]


def fetch(index):
    item = tf.numpy_function(lookup, [index, 0.5, index > 0], tf.float32)
    item.set_shape([2, 2])
    return item


sums = [float(tf.reduce_sum(item)) for item in tf.data.Dataset.range(3).map(fetch)]
assert sums == [0.0, 2.0, 4.0]
assert sorted(CACHE) == [1, 2]
