# {"expect": [], "source": "path helper for str, bytes, arrays and tensors"}
import os
import tempfile

import numpy as np
import tensorflow as tf

target = os.path.join(tempfile.mkdtemp(), "x.npy")
np.save(target, np.arange(3, dtype=np.float32))


def to_str(x):
    if hasattr(x, "numpy"):
        x = x.numpy()
    if isinstance(x, np.ndarray):
        x = x.item()
    if isinstance(x, (bytes, bytearray)):
        return x.decode("utf-8", "ignore")
    return str(x)


def load(path):
    return np.load(to_str(path))


ds = tf.data.Dataset.from_tensors(target)
results = [
    load(target),
    load(target.encode()),
    load(np.array(target)),
    load(tf.constant(target)),
    next(iter(ds.map(lambda p: tf.py_function(load, [p], tf.float32)))).numpy(),
    next(iter(ds.map(lambda p: tf.numpy_function(load, [p], tf.float32)))).numpy(),
]
print(all(np.array_equal(r, results[0]) for r in results))
