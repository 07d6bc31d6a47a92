# {"expect": [], "source": "lists of equal lengths in inp, others bound to the function"}
import functools

import numpy as np
import tensorflow as tf

TABLE = [[0.1, 0.2], [0.3, 0.4]]
LEVELS = [[0.1, 0.2], [0.3], [0.4, 0.5, 0.6]]


def choose(index, table, levels):
    return np.float32(table[int(index)][0] + levels[int(index)][0])


@tf.function
def level(index):
    bound = functools.partial(choose, levels=LEVELS)
    return tf.py_function(bound, [index, TABLE], tf.float32)


def ragged(index):
    return tf.py_function(lambda i, rows: rows[int(i)], [index, tf.ragged.constant(LEVELS)], tf.float32)


print(level(tf.constant(1)), ragged(tf.constant(2)))
