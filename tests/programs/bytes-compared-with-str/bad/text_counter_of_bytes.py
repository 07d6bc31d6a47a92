# {"expect": [{"line": 9, "category": "bytes-str", "world": "py_function", "error": "", "text": "mentions 0"}], "source": "count of a word in a line that was not decoded"}
import collections

import tensorflow as tf


def mentions(line):
    counts = collections.Counter(line.numpy().lower().split())
    return counts["film"]  # [bytes-compared-with-str]


@tf.function
def count(line):
    return tf.py_function(mentions, [line], tf.int32)


print("mentions", int(count(tf.constant("The film is a film"))))
