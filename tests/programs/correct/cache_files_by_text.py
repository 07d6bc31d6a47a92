# {"expect": [], "source": "cache files whose odd names are written and read alike"}
import os
import tempfile

import numpy as np
import tensorflow as tf

CACHE = tempfile.mkdtemp()
made = []


def slow(name):
    made.append(name)
    return np.full(2, len(name), np.float32)


def cached(name):
    path = f"{CACHE}/{name}.npy"
    if os.path.exists(path):
        return np.load(path)
    value = slow(name)
    np.save(path, value)
    return value


ds = tf.data.Dataset.from_tensor_slices(["aa", "b", "aa"])
ds = ds.map(lambda n: tf.numpy_function(cached, [n], tf.float32))
print([x.numpy() for x in ds], len(made))
