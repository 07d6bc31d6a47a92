# {"expect": [{"line": 11, "category": "symbolic-value", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic `tf.Tensor` is not allowed"}], "source": "question: unpacking the result of py_function"}
import tensorflow as tf


def read_pair(index):
    i = int(index)
    return tf.constant([float(i), float(-i)])


def load(index):
    left, right = tf.py_function(read_pair, [index], tf.float32)  # [symbolic-tensor-value]
    return {"left": left, "right": right}


numbers = tf.data.Dataset.range(5)
for element in numbers.map(load):
    print({name: float(value) for name, value in element.items()})
