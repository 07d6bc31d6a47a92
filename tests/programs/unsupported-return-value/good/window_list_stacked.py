# {"expect": [], "source": "StackOverflow: yield in py_function, answered: collect and stack"}
import numpy as np
import tensorflow as tf

WINDOW = 5


def windows(values):
    for start in range(0, len(values) - WINDOW + 1, WINDOW):
        yield values[start : start + WINDOW].astype(np.float32)


def stacked(series):
    return np.stack(list(windows(series.numpy())))


def split(series):
    pieces = tf.py_function(func=stacked, inp=[series], Tout=tf.float32)
    return tf.data.Dataset.from_tensor_slices(tf.reshape(pieces, [-1, WINDOW]))


series = tf.data.Dataset.from_tensor_slices(np.random.rand(3, 20).astype(np.float32))
assert len(list(series.flat_map(split))) == 12
