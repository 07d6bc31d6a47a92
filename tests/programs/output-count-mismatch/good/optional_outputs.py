# {"expect": [], "source": "correct: tests of kind and structure"}
import numpy as np
import tensorflow as tf


def features(x, with_delta=False, as_dict=False, lengths=None):
    base = np.log1p(np.abs(x))
    if with_delta:
        delta = np.diff(base, axis=0, prepend=base[:1])
        if as_dict:
            return dict(base=base, delta=delta)
        return base, delta
    if lengths is not None:
        return [base[:n] for n in lengths]
    return base


def single(x):
    return features(x).astype(np.float32)


def double(x):
    b, d = features(x, with_delta=True)
    return b, d


def from_dict(x):
    out = features(x, True, as_dict=True)
    return out["base"] + out["delta"]


def ragged(x, n):
    parts = features(x, lengths=[int(n), 1])
    return np.concatenate(parts)




@tf.function
def run(x, n):
    a = tf.numpy_function(single, [x], tf.float32)
    b, d = tf.numpy_function(double, [x], [tf.float32, tf.float32])
    c = tf.numpy_function(from_dict, [x], tf.float32)
    r = tf.py_function(lambda t, k: ragged(t.numpy(), k), [x, n], tf.float32)
    return a + b + c - d, r


s, r = run(tf.ones((3, 2)), tf.constant(2))
print(s.shape, r.shape)
