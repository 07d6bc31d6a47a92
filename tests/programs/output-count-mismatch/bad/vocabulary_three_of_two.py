# {"expect": [{"line": 12, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 3 values, but expects to see 2"}], "source": "np.unique with inverse and counts for two outputs"}
import numpy as np
import tensorflow as tf


def vocabulary(ids):
    return np.unique(ids, return_inverse=True, return_counts=True)


@tf.function
def build(ids):
    return tf.numpy_function(vocabulary, [ids], [tf.int64, tf.int64])  # [output-count-mismatch]


print(build(tf.constant([4, 4, 7], tf.int64)))
