# {"expect": [{"line": 9, "category": "bytes-str", "world": "numpy_function", "error": "ValueError", "text": "is not in list"}], "source": "list.index of bytes among str"}
import numpy as np
import tensorflow as tf

CLASSES = ["cat", "dog", "fox"]


def encode(name):
    return np.int64(CLASSES.index(name))  # [bytes-as-str]


ds = tf.data.Dataset.from_tensor_slices(["dog"])
ds = ds.map(lambda n: tf.numpy_function(encode, [n], tf.int64))
print(next(iter(ds)))
