# {"expect": [{"line": 6, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "list comprehension over a symbolic length"}
import tensorflow as tf


def unroll(x, lengths):
    parts = [x[i] for i in range(lengths[0])]  # [symbolic-tensor-value]
    return tf.stack(parts)


@tf.function
def run(x, lengths):
    y = unroll(x, lengths)
    return tf.reduce_sum(y, axis=0)


print(run(tf.ones([4, 2]), tf.constant([3, 2])))
