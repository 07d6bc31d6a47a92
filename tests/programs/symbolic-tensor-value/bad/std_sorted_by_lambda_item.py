# {"expect": [{"line": 6, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool`"}], "source": "rows sorted by a tensor in a tuple"}
import tensorflow as tf


def order(pairs):
    return sorted(pairs, key=lambda pair: pair[1], reverse=True)  # [symbolic-tensor-value]


@tf.function
def names_by_norm(weights):
    pairs = [(i, tf.norm(w)) for i, w in enumerate(tf.unstack(weights))]
    return tf.stack([i for i, _ in order(pairs)])


print(names_by_norm(tf.constant([[1.0, 2.0], [3.0, 4.0]])))
