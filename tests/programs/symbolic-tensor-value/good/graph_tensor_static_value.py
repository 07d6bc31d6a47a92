# {"expect": [], "source": "get_static_value guards the use of a constant"}
import numpy as np
import tensorflow as tf


def repeat_rows(x, times):
    n = tf.get_static_value(times)
    if n is not None:
        return tf.concat([x] * int(n), axis=0)
    return tf.repeat(x, times, axis=0)


@tf.function
def fixed(x):
    return repeat_rows(x, 3)


@tf.function
def dynamic(x, n):
    return repeat_rows(x, n)


x = tf.constant(np.eye(2))
print(fixed(x).shape, dynamic(x, tf.constant(2)).shape)
