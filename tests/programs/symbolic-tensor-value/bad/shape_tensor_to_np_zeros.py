# {"expect": [{"line": 7, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "'SymbolicTensor' object cannot be interpreted as an integer"}], "source": "np.zeros with tf.shape sizes", "also": [8]}
import numpy as np
import tensorflow as tf


def causal_mask(n):
    mask = np.zeros((n, n), dtype=np.float32)  # [symbolic-tensor-value]
    mask[np.triu_indices(n, 1)] = -1e9
    return mask


@tf.function
def attend(q, k, v):
    scores = tf.matmul(q, k, transpose_b=True)
    scores += causal_mask(tf.shape(q)[1])
    return tf.nn.softmax(scores) @ v


x = tf.random.normal([2, 4, 8])
print(attend(x, x, x).shape)
