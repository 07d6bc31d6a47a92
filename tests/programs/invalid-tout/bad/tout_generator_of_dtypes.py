# {"expect": [{"line": 14, "category": "bad-tout", "world": "function", "error": "TypeError", "text": "to a TensorFlow DType"}], "source": "question: generator expression as Tout"}
import numpy as np
import tensorflow as tf

COLUMNS = {"a": "float32", "b": "int64"}


def split_columns(matrix):
    return matrix[:, 0].astype(np.float32), matrix[:, 1].astype(np.int64)


@tf.function
def columns(matrix):
    return tf.numpy_function(split_columns, [matrix], (tf.as_dtype(d) for d in COLUMNS.values()))  # [invalid-tout]


print(columns(tf.constant([[0.5, 1.0], [1.5, 2.0]])))
