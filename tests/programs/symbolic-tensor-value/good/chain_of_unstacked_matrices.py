# {"expect": [], "source": "product of matrices with reduce over unstack and foldl"}
import functools

import numpy as np
import tensorflow as tf


def chain(matrices):
    return functools.reduce(tf.matmul, tf.unstack(matrices))


def chain_fold(matrices):
    return tf.foldl(tf.matmul, matrices[1:], initializer=matrices[0])


@tf.function
def both(angles):
    c, s = tf.cos(angles), tf.sin(angles)
    rot = tf.stack([tf.stack([c, -s], -1), tf.stack([s, c], -1)], axis=1)
    return chain(rot), chain_fold(rot)


angles = np.array([0.1, 0.2, 0.3], np.float32)
a, b = both(tf.constant(angles))
print(np.allclose(a, b), np.isclose(np.arctan2(a[1, 0], a[0, 0]), angles.sum()))
print(functools.reduce(lambda x, y: x @ y, [np.eye(2), a.numpy(), b.numpy().T]).round(3))
