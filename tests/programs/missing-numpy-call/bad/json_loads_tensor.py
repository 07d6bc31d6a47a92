# {"expect": [{"line": 13, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "the JSON object must be str, bytes or bytearray"}], "source": "StackOverflow: json.loads on a line in py_function"}
import json

import tensorflow as tf

LINES = [
    '{"user": 3, "clicks": [1, 0, 1]}',
    '{"user": 4, "clicks": [0, 0, 1]}',
]


def decode(line):
    record = json.loads(line)  # [missing-numpy-call]
    return record["user"], record["clicks"]


def to_tensors(line):
    user, clicks = decode(line)
    return tf.constant(user, tf.int64), tf.constant(clicks, tf.float32)


@tf.function
def parse(line):
    user, clicks = tf.py_function(to_tensors, [line], [tf.int64, tf.float32])
    clicks.set_shape([3])
    return user, clicks


for line in LINES:
    user, clicks = parse(tf.constant(line))
    print(user.numpy(), clicks.numpy())
