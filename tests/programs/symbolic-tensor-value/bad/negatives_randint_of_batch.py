# {"expect": [{"line": 9, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "indices of negatives drawn by NumPy up to the batch size"}
import numpy as np
import tensorflow as tf


@tf.function
def hard_negatives(anchors, pool):
    count = tf.shape(pool)[0]
    picks = np.random.randint(0, count, size=4)  # [symbolic-tensor-value]
    return tf.matmul(anchors, tf.gather(pool, picks), transpose_b=True)


print(hard_negatives(tf.ones((2, 3)), tf.ones((5, 3))).shape)
