# {"expect": [{"line": 15, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'ravel'"}], "source": "audio helper that needs arrays gets the EagerTensor through a partial"}
import functools

import numpy as np
import tensorflow as tf


def _frame(y, frame_length, hop_length):
    n = 1 + (len(y) - frame_length) // hop_length
    idx = np.arange(frame_length)[None] + hop_length * np.arange(n)[:, None]
    return y[idx]


def zero_crossings(y, threshold=1e-10):
    y = y.ravel()  # [missing-numpy-call]
    signs = np.signbit(np.where(np.abs(y) <= threshold, 0, y))
    return np.diff(signs)


def zcr(y, sr, frame_length=32, hop_length=16):
    crossings = zero_crossings(y)
    return _frame(crossings, frame_length, hop_length).mean(axis=1)


extract = functools.partial(zcr, sr=8000, hop_length=8)


@tf.function
def features(signal):
    f = tf.py_function(extract, [signal], tf.float32)
    f.set_shape([None])
    return f


print(features(tf.random.normal([128])))
