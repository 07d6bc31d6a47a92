# {"expect": [{"line": 23, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "unhashable"}], "source": "tests of kind and structure, and something else is wrong"}
import tensorflow as tf
import numpy as np


def value(x):
    return x.numpy() if hasattr(x, "numpy") else x


def text(x):
    x = value(x)
    if isinstance(x, np.ndarray):
        x = x.item()
    return x.decode() if isinstance(x, bytes) else x


class Reader:
    def __init__(self, table=None):
        self.table = table or {"cat": 0, "dog": 1}

    def __call__(self, name):
        key = text(name)
        return np.int64(self.table[name])  # [bytes-as-str]


reader = Reader()
names = tf.constant(["cat", "dog"])
ds = tf.data.Dataset.from_tensor_slices(names)
a = ds.map(lambda n: tf.py_function(reader, [n], tf.int64))
b = ds.map(lambda n: tf.numpy_function(reader, [n], tf.int64))
c = [int(tf.py_function(reader, [n], tf.int64)) for n in names]
d = [int(tf.numpy_function(reader, [n], tf.int64)) for n in names]
print(list(a.as_numpy_iterator()), list(b.as_numpy_iterator()), c, d)
