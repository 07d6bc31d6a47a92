# {"expect": [{"line": 8, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool` is not allowed"}], "source": "builtin max of two scalar tensors in a tf.function"}
import tensorflow as tf


@tf.function
def pad_to_longest(a, b):
    la, lb = tf.shape(a)[0], tf.shape(b)[0]
    longest = max(la, lb)  # [symbolic-tensor-value]
    a = tf.pad(a, [[0, longest - la]])
    b = tf.pad(b, [[0, longest - lb]])
    return tf.stack([a, b])


print(pad_to_longest(tf.constant([1, 2, 3]), tf.constant([4])))
