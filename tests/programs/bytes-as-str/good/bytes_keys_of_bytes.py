# {"expect": [], "source": "tables and sets whose keys are bytes, or both"}
import numpy as np
import tensorflow as tf

INDEX = {b"cat": 0, b"dog": 1}
MIXED = {"cat": 0, b"cat": 0, b"dog": 1}
KNOWN = {w.encode() for w in ("cat", "dog")}


def encode(name):
    if name in KNOWN and name != b"fox":
        return np.int64(INDEX[name] + MIXED.get(name, 7) + [b"cat", b"dog"].index(name))
    return np.int64(-1)


ds = tf.data.Dataset.from_tensor_slices(["dog", "fox"])
print(list(ds.map(lambda n: tf.numpy_function(encode, [n], tf.int64)).as_numpy_iterator()))
