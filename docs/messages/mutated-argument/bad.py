"""Mark the first sample of a signal, and keep the signal."""

import numpy as np
import tensorflow as tf


def mark(signal):
    signal[0] = 99.0  # [mutated-argument]
    return signal


@tf.function
def both(signal):
    doubled = signal * 2.0
    marked = tf.numpy_function(mark, [doubled], tf.float32)
    with tf.control_dependencies([marked]):
        return marked, tf.identity(doubled)


marked, doubled = both(tf.constant([1.0, 2.0, 3.0]))
print("first value:", doubled.numpy()[0], "kept" if doubled.numpy()[0] == 2.0 else "lost")
