# {"expect": [{"line": 8, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool`"}], "source": "the best of named scores with max and key"}
import tensorflow as tf


@tf.function
def best(a, b):
    scores = {"a": tf.reduce_sum(a), "b": tf.reduce_sum(b)}
    name = max(scores, key=scores.get)  # [symbolic-tensor-value]
    return tf.constant(name)


print(best(tf.ones(2), tf.zeros(2)))
