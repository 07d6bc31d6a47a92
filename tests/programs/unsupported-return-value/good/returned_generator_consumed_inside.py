# {"expect": [], "source": "question: generator function drained by tuple"}
import numpy as np
import tensorflow as tf


def chunks(values, size):
    for start in range(0, len(values), size):
        yield values[start : start + size]


def pieces(values):
    return tuple(chunks(values, 2))


def stacked(values):
    return np.stack(list(chunks(values, 3)))


def split(values):
    a, b, c = tf.numpy_function(pieces, [values], [tf.int32] * 3)
    table = tf.numpy_function(stacked, [values], tf.int32)
    return tf.stack([a, b, c]), table


data = np.arange(12, dtype=np.int32).reshape(2, 6)
for left, right in tf.data.Dataset.from_tensor_slices(data).map(split):
    print(left.shape, right.shape)
