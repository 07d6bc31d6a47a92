# {"expect": [{"line": 10, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "cannot use a string pattern on a bytes-like object"}], "source": "StackOverflow: re.findall on the tensor in py_function"}
import re

import tensorflow as tf

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def numbers(line):
    found = NUMBER.findall(line)  # [missing-numpy-call]
    return [float(n) for n in found]


def parse_line(line):
    values = numbers(line)
    return tf.constant(values[:3], tf.float32)


class LogDataset:
    def __init__(self, lines):
        self.lines = lines

    def build(self):
        base = tf.data.Dataset.from_tensor_slices(self.lines)
        return base.map(self._parse)

    def _parse(self, line):
        row = tf.py_function(parse_line, [line], Tout=tf.float32)
        row.set_shape([3])
        return row


for row in LogDataset(["x=1 y=2.5 z=-3", "x=0 y=0 z=9"]).build():
    print(row.numpy())
