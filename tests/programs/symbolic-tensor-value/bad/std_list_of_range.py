# {"expect": [{"line": 8, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "positions as a list of range of a dynamic length"}
import tensorflow as tf


@tf.function
def positions(tokens):
    length = tf.shape(tokens)[1]
    order = list(range(length))  # [symbolic-tensor-value]
    return tf.gather(tokens, order[::-1], axis=1)


print(positions(tf.constant([[1, 2, 3]])))
