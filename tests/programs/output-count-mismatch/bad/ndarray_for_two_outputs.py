# {"expect": [{"line": 11, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 1 values, but expects to see 2 values"}], "source": "np.stack of two results cannot fill two outputs"}
import numpy as np
import tensorflow as tf


def min_max(x):
    return np.stack([x.numpy().min(axis=0), x.numpy().max(axis=0)])


def ranges(x):
    lo, hi = tf.py_function(min_max, [x], [tf.float32, tf.float32])  # [output-count-mismatch]
    return hi - lo


data = np.random.rand(3, 5, 2).astype(np.float32)
for r in tf.data.Dataset.from_tensor_slices(data).map(ranges):
    print(r.numpy())
