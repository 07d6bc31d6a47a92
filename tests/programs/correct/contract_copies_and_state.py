# {"expect": [], "source": "copies changed in place, pure functions without state, bound loop values"}
import functools

import numpy as np
import tensorflow as tf


def blank_border(image):
    image = np.array(image)
    image[0] = 0
    image[-1] = 0
    return image


def shuffled(values):
    order = np.random.permutation(len(values))
    result = values.copy()
    result[:] = values[order]
    result.sort()
    return result


def table(size):
    return np.linspace(0.0, 1.0, int(size))


def power(x, exponent):
    return x**exponent


@tf.function
def run(image):
    image = tf.numpy_function(blank_border, [image], tf.float32)
    powers = [
        tf.numpy_function(functools.partial(power, exponent=k), [image], tf.float32)
        for k in (1, 2)
    ]
    powers += [tf.numpy_function(lambda v, k=k: v * np.float32(k), [image], tf.float32) for k in (3,)]
    size = tf.size(image)
    grid = tf.numpy_function(table, [size], tf.float64, stateful=False)
    return powers, grid, tf.numpy_function(shuffled, [grid], tf.float64)


powers, grid, values = run(tf.ones([3, 2]))
print([float(tf.reduce_sum(p)) for p in powers], grid.shape, values.shape)
for factor in (1.0, 2.0):
    ds = tf.data.Dataset.from_tensor_slices([1.0, 2.0]).map(
        lambda x: tf.numpy_function(lambda v: v * np.float32(factor), [x], tf.float32)
    )
    print([v.numpy() for v in ds])
