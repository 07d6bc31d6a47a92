# {"expect": [], "source": "issue: deque, array.array, range and masked arrays are converted"}
import array
import collections

import numpy as np
import tensorflow as tf

BUFFER = collections.deque(maxlen=3)


def push(x):
    BUFFER.append(float(x))
    return BUFFER


def packed(x):
    return array.array("f", [float(x)] * 2)


def masked(x):
    return np.ma.masked_greater(np.arange(3) * x, 2).filled(-1)


@tf.function
def run(x):
    return (
        tf.py_function(push, [x], tf.float32),
        tf.py_function(packed, [x], tf.float32),
        tf.numpy_function(masked, [x], tf.float64),
    )


for v in (1.0, 2.0):
    result = run(tf.constant(v))
print([r.numpy().tolist() for r in result])
