# {"expect": [{"line": 12, "category": "bad-inp", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic `tf.Tensor` is not allowed"}], "source": "question: inp without brackets"}
import numpy as np
import tensorflow as tf


def normalize(row):
    return (row - row.min()) / (np.ptp(row) + np.float32(1e-8))


data = np.random.default_rng(2).random((5, 4), dtype=np.float32)
rows = tf.data.Dataset.from_tensor_slices(data)
rows = rows.map(lambda row: tf.numpy_function(normalize, row, tf.float32))  # [invalid-inp]
print(sum(1 for _ in rows))
