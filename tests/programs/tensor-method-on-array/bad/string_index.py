# {"expect": [{"line": 40, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'bytes' object has no attribute 'numpy'"}], "source": "objects of other libraries behind NumPy functions, and something else is wrong"}
import numpy as np
import tensorflow as tf


class Index:
    def __init__(self, items):
        self._items = list(items)

    def __iter__(self):
        return iter(self._items)

    def get_loc(self, key):
        return self._items.index(key)

    def astype(self, dtype):
        return Index([np.dtype(dtype).type(i) for i in self._items])

    def to_numpy(self):
        return np.array(self._items)

    @property
    def str(self):
        return self

    def upper(self):
        return Index([i.upper() for i in self._items])


def vocab(tokens, maker=None):
    maker = maker or globals()["Index"]
    idx = maker(tokens)
    return idx.str.upper()


words = vocab(["a", "b", "c"])


def lookup(token):
    return np.int64(words.get_loc(token.numpy().decode().upper()))  # [tensor-method-on-array]


def lookup_eager(token):
    key = token.numpy().decode()
    return words.get_loc(key.upper())


ds = tf.data.Dataset.from_tensor_slices(["c", "a"])
ds = ds.map(lambda t: (tf.numpy_function(lookup, [t], tf.int64), tf.py_function(lookup_eager, [t], tf.int64)))
print([(int(a), int(b)) for a, b in ds], words.astype("U4").to_numpy().tolist())
