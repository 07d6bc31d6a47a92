# {"expect": [{"line": 14, "category": "bad-inp", "world": "function", "error": "TypeError", "text": "that are invalid"}], "source": "issue: numpy_function with RaggedTensor"}
import numpy as np
import tensorflow as tf

batch = tf.ragged.constant([[1, 2, 3], [4], [5, 6]])


def longest(rows):
    return np.int64(max(len(r) for r in rows))


@tf.function(input_signature=[tf.RaggedTensorSpec([None, None], tf.int32)])
def maximum_length(rows):
    return tf.numpy_function(longest, [rows], tf.int64)  # [invalid-inp]


print(maximum_length(batch))
