# {"expect": [], "source": "question: inp=(x,)"}
import numpy as np
import tensorflow as tf


def normalize(row):
    return (row - row.min()) / (np.ptp(row) + np.float32(1e-8))


data = np.random.default_rng(2).random((5, 4), dtype=np.float32)
rows = tf.data.Dataset.from_tensor_slices(data)
inputs = lambda row: (row,)
rows = rows.map(lambda row: tf.numpy_function(normalize, inputs(row), tf.float32))
rows = rows.map(lambda row: tf.py_function(tf.reverse, (row, [0]), tf.float32))
print(sum(float(tf.reduce_max(r)) for r in rows))
