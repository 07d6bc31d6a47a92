# {"expect": [{"line": 10, "category": "bad-inp", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "inp is the tensor instead of a list"}
import tensorflow as tf


def upper(s):
    return s.numpy().decode().upper()


names = tf.data.Dataset.from_tensor_slices(["ada", "grace"])
names = names.map(lambda s: tf.py_function(upper, s, tf.string))  # [invalid-inp]
print([n.numpy() for n in names])
