# {"expect": [], "source": "the short branch fills the missing statistics"}
import numpy as np
import tensorflow as tf

MIN_LEN = 4


def stats(signal):
    if len(signal) < MIN_LEN:
        return (np.float32(0),) * 3
    return signal.mean(), signal.std(), np.abs(signal).max()


def describe(signal):
    return stats(signal.numpy())


@tf.function
def features(signal):
    return tf.stack(tf.py_function(describe, [signal], [tf.float32] * 3))


for length in (10, 3):
    print(length, features(tf.random.normal([length])).shape)
