# {"expect": [], "source": "question: functools.partial that leaves the right parameters"}
import functools

import numpy as np
import tensorflow as tf


def clip_range(low, high, x):
    return np.clip(x, low, high)


def power(x, exponent):
    return x**exponent


unit = functools.partial(clip_range, 0, 1)
square = functools.partial(power, exponent=2)
later = functools.partial(clip_range, high=5, x=None)


@tf.function
def clipped(x):
    return [
        tf.numpy_function(unit, [x], tf.float32),
        tf.numpy_function(square, [x], tf.float32),
        tf.numpy_function(functools.partial(later, 0, x=np.float32([9])), [], tf.float32),
    ]


print([t.numpy().tolist() for t in clipped(tf.constant([-1.0, 0.5, 2.0]))])
