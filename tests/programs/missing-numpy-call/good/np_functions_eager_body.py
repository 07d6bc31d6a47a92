# {"expect": [], "source": "np.* functions and float() on EagerTensors in the body"}
import math

import numpy as np
import tensorflow as tf


def standardise(values):
    m = np.mean(values)
    s = float(np.std(values)) or 1.0
    peak = math.log1p(float(tf.reduce_max(values)))
    return (values - m) / s, peak


@tf.function
def run(x):
    return tf.py_function(standardise, [x], [tf.float32, tf.float32])


z, peak = run(tf.constant([1.0, 2.0, 6.0]))
print(z.numpy(), float(peak))
