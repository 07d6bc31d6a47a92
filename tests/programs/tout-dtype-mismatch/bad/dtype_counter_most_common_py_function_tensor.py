# {"expect": [{"line": 16, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "requested dtype float32 for Tensor with dtype float64"}], "source": "question: tf.constant of a NumPy float64 array"}
import collections

import numpy as np
import tensorflow as tf


def frequencies(tokens):
    counts = collections.Counter(tokens.numpy().tolist())
    table = np.array([n for _, n in counts.most_common(3)])
    return tf.convert_to_tensor(table / table.sum())


@tf.function
def top(tokens):
    return tf.py_function(func=frequencies, inp=[tokens], Tout=tf.float32)  # [tout-dtype-mismatch]


print(top(tf.constant([1, 1, 2, 3, 3, 3])))
