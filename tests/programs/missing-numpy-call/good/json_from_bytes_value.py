# {"expect": [], "source": "StackOverflow: json.loads takes the bytes of .numpy() without decoding"}
import json
import re

import numpy as np
import tensorflow as tf

LINES = ['{"user": 3, "clicks": [1, 0, 1]}', '{"user": 4, "clicks": [0, 0, 1]}']


def decode(line):
    record = json.loads(line)
    return record["user"], record["clicks"]


def to_tensors(line):
    user, clicks = decode(line.numpy())
    return tf.constant(user, tf.int64), tf.constant(clicks, tf.float32)


def digits(line):
    return np.array([int(n) for n in re.findall(rb"\d", line)], np.int64)


@tf.function
def parse(line):
    user, clicks = tf.py_function(to_tensors, [line], [tf.int64, tf.float32])
    found = tf.numpy_function(digits, [line], tf.int64)
    return user, tf.ensure_shape(clicks, [3]), found


for line in LINES:
    user, clicks, found = parse(tf.constant(line))
    assert int(user) == int(found[0]) and clicks.shape == (3,)
