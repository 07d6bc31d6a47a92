# {"expect": [{"line": 21, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is int64, but expects float"}], "source": "label lookup whose default is a Python int while the table holds int64 scalars"}
import tensorflow as tf

import numpy as np

CLASS_IDS = {"cat": np.float32(0.25), "dog": np.float32(0.75)}


class Weights:
    def __init__(self, table, default=1):
        self.table = table
        self.default = default

    def __call__(self, name):
        key = name.decode("utf-8")
        return self.table[key] if key in self.table else self.default


lookup = Weights(CLASS_IDS)
names = tf.data.Dataset.from_tensor_slices(["cat", "dog", "emu"])
weights = names.map(lambda n: tf.numpy_function(lookup, [n], tf.float32))  # [tout-dtype-mismatch]
total = 0.0
for w in weights:
    total += float(w)
print("total", total)
