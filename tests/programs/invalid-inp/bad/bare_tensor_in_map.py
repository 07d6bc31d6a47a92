# {"expect": [{"line": 11, "category": "bad-inp", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "bare symbolic tensor in Dataset.map, comma of the tuple forgotten"}
import numpy as np
import tensorflow as tf


def jitter(row):
    return row + np.float32(0.1)


def tf_jitter(row):
    return tf.numpy_function(jitter, (row), tf.float32)  # [invalid-inp]


ds = tf.data.Dataset.from_tensor_slices(tf.zeros([3, 2]))
for row in ds.map(tf_jitter):
    print(row.numpy())
