# {"expect": [{"line": 23, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 2 values, but expects to see 3"}], "source": "statistics helper, two calls away, with a shorter return for short signals"}
import tensorflow as tf
import numpy as np

MIN_LEN = 4


def stats(signal):
    if len(signal) < MIN_LEN:
        return np.float32(0), np.float32(1)
    m = signal.mean()
    s = signal.std()
    peak = np.abs(signal).max()
    return m, s, peak


def describe(signal):
    return stats(signal.numpy())


@tf.function
def features(signal):
    out = tf.py_function(describe, [signal], [tf.float32] * 3)  # [output-count-mismatch]
    return tf.stack(out)


for length in (10, 6, 3):
    print(length, features(tf.random.normal([length])).shape)
