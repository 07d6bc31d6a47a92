# {"expect": [], "source": "path helper for bytes, str and tensors"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def to_str(path):
    if hasattr(path, "numpy"):
        path = path.numpy()
    if isinstance(path, bytes):
        path = path.decode()
    return path


def load(path):
    return np.load(to_str(path))


p = os.path.join(tempfile.mkdtemp(), "x.npy")
np.save(p, np.arange(4, dtype=np.float32))

print(load(p))
print(tf.py_function(load, [p], tf.float32).numpy())
ds = tf.data.Dataset.from_tensors(p)
print(next(iter(ds.map(lambda q: tf.numpy_function(load, [q], tf.float32)))))
print(next(iter(ds.map(lambda q: tf.py_function(load, [q], tf.float32)))))
