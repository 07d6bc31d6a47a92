# {"expect": [], "source": "NumPy scalars used as indices, sizes, keys and numbers"}
import random

import numpy as np
import tensorflow as tf

TABLE = np.random.rand(10, 3).astype(np.float32)
NAMES = ["zero", "one", "two", "three"]
LOOKUP = {0: 1.5, 1: 2.5, 2: 3.5}


def rows(i, n):
    return TABLE[i:i + n], NAMES[i], np.float32(LOOKUP[i])


def pad(i):
    out = np.zeros(i + 1, np.int64)
    for k in range(i):
        out[k] = k * i
    random.seed(int(i))
    assert isinstance(i, np.integer) and not hasattr(i, "numpy")
    return out, "%03d" % i, f"{i:>4d}", bool(i % 2), i == 0, i.item() * 2


ds = tf.data.Dataset.range(3)
for t, name, v in ds.map(lambda i: tf.numpy_function(rows, [i, 2], [tf.float32, tf.string, tf.float32])):
    print(t.shape, name.numpy(), v.numpy())
types = [tf.int64, tf.string, tf.string, tf.bool, tf.bool, tf.int64]
for item in ds.map(lambda i: tf.numpy_function(pad, [i], types)):
    print([x.numpy() for x in item])
