# {"expect": [], "source": "operations that widen, declared as float64"}
import math

import numpy as np
import tensorflow as tf


def interp(x):
    return np.interp(np.linspace(0, 3, 7), np.arange(4), x)


def noisy(x):
    return x + np.random.normal(size=x.shape)


def root(x):
    return x * np.sqrt(2.0), np.float64(x.sum()), math.sqrt(float(x[0]) + 1)


def weights(x):
    w = np.exp(-np.arange(len(x)) / 2.0)
    return w / w.sum(), np.eye(2)[1], np.zeros(3)


def ratio(x):
    return len(x) / 3, np.mean([float(v) for v in x]), x.shape[0] * 0.5


one = tf.data.Dataset.from_tensors(np.arange(4, dtype=np.float32))
for fn, n in ((interp, 1), (noisy, 1), (root, 3), (weights, 3), (ratio, 3)):
    out = next(iter(one.map(lambda x: tuple(tf.numpy_function(fn, [x], [tf.float64] * n)))))
    print(fn.__name__, [o.shape.as_list() for o in out])
