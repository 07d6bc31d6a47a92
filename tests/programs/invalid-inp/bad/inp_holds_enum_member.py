# {"expect": [{"line": 18, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "that are invalid"}], "source": "question: enum for the mode of a map function"}
import enum

import tensorflow as tf


class Padding(enum.Enum):
    LEFT = "left"
    RIGHT = "right"


def pad(tokens, side):
    paddings = [[2, 0]] if side is Padding.LEFT else [[0, 2]]
    return tf.pad(tokens, paddings)


def padded(tokens, side=Padding.LEFT):
    return tf.py_function(pad, [tokens, side], tf.int32)  # [invalid-inp]


print(next(iter(tf.data.Dataset.from_tensors([1, 2, 3]).map(padded))))
