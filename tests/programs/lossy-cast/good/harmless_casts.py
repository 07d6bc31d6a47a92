# {"expect": [], "source": "casts by TensorFlow that lose nothing: counts, flags, whole numbers"}
import numpy as np
import tensorflow as tf


def counts(x):
    values, number = np.unique(x.numpy(), return_counts=True)
    return values, number


def flags(x):
    return x.numpy() > 1


def rounded(x):
    return np.rint(x.numpy() * 1.0)


def length(x):
    return len(x)


def ones(x):
    return np.ones(x.shape)


def widened(x):
    return x.numpy().astype(np.uint8)


x = tf.constant([1, 2, 2, 3], tf.int64)


@tf.function
def run(x):
    values, number = tf.py_function(counts, [x], [tf.int32, tf.int32])
    mask = tf.py_function(flags, [x], tf.float32)
    whole = tf.py_function(rounded, [tf.cast(x, tf.float64)], tf.int32)
    n = tf.py_function(length, [x], tf.float32)
    one = tf.py_function(ones, [x], tf.float16)
    wide = tf.py_function(widened, [x], tf.int32)
    return values, number, mask, whole, n, one, wide


results = [r.numpy() for r in run(x)]
for r in results:
    print(r.dtype, r)
assert results[0].tolist() == [1, 2, 3] and results[1].tolist() == [1, 2, 1]
assert results[2].tolist() == [0, 1, 1, 1] and results[3].tolist() == [1, 2, 2, 3]
assert results[4] == 4.0 and results[6].tolist() == [1, 2, 2, 3]
