# {"expect": [], "source": "NumPy operations on integer arrays and their declared dtypes"}
import numpy as np
import tensorflow as tf


def halve(x):
    return x // 2 + 1


def invert(x):
    return 255 - x


def threshold(x):
    return x > 100


def labels(x):
    values, counts = np.unique(x, return_counts=True)
    return values, counts


def positions(x):
    return np.argwhere(x > 50), np.flatnonzero(x)


def mean(x):
    return x.mean(), np.average(x), float(x.max())


def total(x):
    return x.sum(dtype=np.int64), int(x.sum()), len(x)


def blended(x):
    y = x.astype(np.float32) * 0.3 + 10
    return y.clip(0, 255).astype(np.uint8)


CASES = [
    (halve, tf.uint8),
    (invert, tf.uint8),
    (threshold, tf.bool),
    (labels, [tf.uint8, tf.int64]),
    (positions, [tf.int64, tf.int64]),
    (mean, [tf.float64, tf.float64, tf.float64]),
    (total, [tf.int64, tf.int64, tf.int64]),
    (blended, tf.uint8),
]
image = np.arange(0, 180, 10, dtype=np.uint8).reshape(3, 6)
for fn, tout in CASES:
    ds = tf.data.Dataset.from_tensors(image).map(lambda x: tf.numpy_function(fn, [x], tout))
    result = next(iter(ds))
    print(fn.__name__, tf.nest.map_structure(lambda t: t.dtype.name, result))
