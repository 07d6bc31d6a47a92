# {"expect": [{"line": 11, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "question: counting True values"}
import numpy as np
import tensorflow as tf


@tf.function
def correct(y_true, y_pred):
    def hits(a, b):
        return (a == b).sum()

    return tf.numpy_function(hits, [y_true, y_pred], tf.int32)  # [tout-dtype-mismatch]


print(correct(tf.constant([1, 2, 3]), tf.constant([1, 0, 3])))
