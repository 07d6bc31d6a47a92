# {"expect": [], "source": "helper for Python numbers, arrays, eager and symbolic tensors"}
import numpy as np
import tensorflow as tf


def magnitude(x):
    if tf.is_tensor(x):
        return tf.sqrt(tf.reduce_sum(tf.square(x)))
    if isinstance(x, np.ndarray):
        return float(np.sqrt((x**2).sum()))
    return abs(x)


def pretty(x):
    m = magnitude(x)
    if tf.is_tensor(m):
        if not tf.executing_eagerly():
            return m
        m = m.numpy()
    return round(float(m), 3)


@tf.function
def traced(x):
    return pretty(x) * 2


print(pretty(-3), pretty(np.array([3.0, 4.0])), pretty(tf.constant([3.0, 4.0])))
print(traced(tf.constant([3.0, 4.0])).numpy())
print(list(tf.data.Dataset.from_tensor_slices([[3.0, 4.0]]).map(pretty).as_numpy_iterator()))
