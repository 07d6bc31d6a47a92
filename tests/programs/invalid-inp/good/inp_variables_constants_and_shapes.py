# {"expect": [], "source": "question: what TensorFlow converts by itself"}
import enum

import numpy as np
import tensorflow as tf

v = tf.Variable([1.0, 2.0])
k = tf.keras.Variable(3.0)


class Axis(enum.IntEnum):
    ROWS = 0


def reduce(x, weights, scale, axis, shape, flag, name):
    out = (x * weights * scale).sum(axis=axis)
    return out if flag and name == b"sum" and shape[0] else -out


@tf.function
def run(x):
    inputs = [x, v, k.value, Axis.ROWS, x.shape, True, "sum"]
    return tf.numpy_function(reduce, inputs, tf.float32)


print(float(run(tf.constant([1.0, 1.0]))))
