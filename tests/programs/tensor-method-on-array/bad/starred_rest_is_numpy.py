# {"expect": [{"line": 8, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "numpy"}], "source": "written for this suite"}
import numpy as np
import tensorflow as tf


def pair(row):
    first, *rest = row
    return np.float32(first) + np.sum([r.numpy() for r in rest])  # [tensor-method-on-array]


def load(row):
    return tf.numpy_function(pair, [row], tf.float32)


ds = tf.data.Dataset.from_tensor_slices(tf.zeros([3, 4])).map(load)
for item in ds:
    print(item)
