# {"expect": [], "source": "random generator in a closure, enum given by its value"}
import enum

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)


class Interp(enum.IntEnum):
    NEAREST = 0
    DOUBLE = 1


def noisy(x, mode):
    x = x + rng.normal(size=x.shape).astype(x.dtype)
    return np.repeat(x, 2) if Interp(int(mode)) is Interp.DOUBLE else x


def make(mode: Interp):
    return lambda x: tf.numpy_function(noisy, [x, mode.value], tf.float32)


for mode in Interp:
    ds = tf.data.Dataset.from_tensor_slices(tf.zeros((2, 3))).map(make(mode))
    print(mode.name, next(iter(ds)).shape)
