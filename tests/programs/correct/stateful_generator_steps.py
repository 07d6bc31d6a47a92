# {"expect": [], "source": "py_function pulling from a Python iterator"}
import itertools

import numpy as np
import tensorflow as tf

stream = itertools.cycle([np.float32(1.0), np.float32(2.0), np.float32(3.0)])
buffer = []


def next_value():
    v = next(stream)
    buffer.append(v)
    return v


def push(x):
    buffer.append(x.numpy().sum())


@tf.function
def step():
    x = tf.py_function(next_value, [], tf.float32)
    x = tf.reshape(x, [])
    tf.py_function(push, [x * 10.0], [])
    return x


print([step().numpy() for _ in range(4)], [float(b) for b in buffer])
