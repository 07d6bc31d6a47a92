# {"expect": [], "source": "get with a default, so no None leaves the body"}
import numpy as np
import tensorflow as tf

LABELS = {0: 1, 2: 0}


def fetch(index):
    index = int(index)
    label = LABELS.get(index)
    if label is None:
        label = -1
    return np.full(3, index, np.float32), label


def load(index):
    return tf.py_function(fetch, [index], [tf.float32, tf.int32])


print([int(y) for _, y in tf.data.Dataset.range(3).map(load)])
