# {"expect": [], "source": "question: tf.split with as many outputs"}
import numpy as np
import tensorflow as tf

PIECES = 3


def split(x):
    return tf.split(x, PIECES, axis=0)


def np_split(x):
    return np.split(x, PIECES)


@tf.function
def swap_ends(x):
    a, b, c = tf.py_function(split, [x], [tf.float32 for _ in range(PIECES)])
    d, e, f = tf.numpy_function(np_split, [x], PIECES * [tf.float32])
    return tf.concat([c, b, a], 0) - tf.concat([f, e, d], 0)


print(swap_ends(tf.range(6, dtype=tf.float32)).numpy())
