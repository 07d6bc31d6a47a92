# {"expect": [], "source": "masks and tables of coordinates"}
import numpy as np
import tensorflow as tf


def checkerboard(rows, columns, step):
    def dark(row, column, step=1):
        return (row // step + column // step) % 2 == 0

    return np.fromfunction(dark, (rows, columns), step=step)


def ranks(shape):
    return np.fromfunction(lambda row, column: row * shape[1] + column, shape, dtype=int)


def corner(size):
    """A function that follows no coordinate: what it gives is not an array."""
    return np.fromfunction(lambda row, column: 1, size)


def widened(shape):
    return np.fromfunction(lambda *axes: sum(axes), shape=tuple(shape)).astype(np.float32)


mask = tf.numpy_function(checkerboard, [4, 6, 2], tf.bool)
order = tf.numpy_function(ranks, [tf.constant([4, 6])], tf.int64)
one = tf.numpy_function(lambda: corner([4, 6]), [], tf.int64)
total = tf.numpy_function(widened, [tf.constant([4, 6, 3])], tf.float32)
tables = tf.py_function(
    lambda: np.fromfunction(lambda *axes: axes, (2, 3), dtype=np.int32), [], [tf.int32, tf.int64])
print(mask.shape, order.shape, one, total.shape, [table.dtype for table in tables])
