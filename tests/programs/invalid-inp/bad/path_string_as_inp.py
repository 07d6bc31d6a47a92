# {"expect": [{"line": 15, "category": "bad-inp", "world": "eager", "error": "TypeError", "text": "positional argument but"}], "source": "the string itself instead of a list of it"}
import tempfile

import tensorflow as tf


def count_lines(path):
    with open(path.numpy()) as f:
        return sum(1 for _ in f)


with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as f:
    f.write("one\ntwo\n")

print(tf.py_function(count_lines, f.name, tf.int32))  # [invalid-inp]
