# {"expect": [], "source": "question: a factory that returns the function"}
import math

import numpy as np
import tensorflow as tf


def window(kind):
    def apply(frame):
        taper = {"hann": np.hanning, "hamming": np.hamming}[kind](len(frame))
        return frame * taper.astype(frame.dtype)

    return apply


class Power:
    def __init__(self, exponent):
        self.exponent = exponent

    def __call__(self, x):
        return math.pow(x, self.exponent)


@tf.function
def run(frame):
    tapered = tf.numpy_function(window("hann"), [frame], tf.float32)
    peak = tf.py_function(Power(2), [tf.reduce_max(frame)], tf.float32)
    return tapered, peak


print([t.numpy().tolist() for t in run(tf.ones([3]))])
