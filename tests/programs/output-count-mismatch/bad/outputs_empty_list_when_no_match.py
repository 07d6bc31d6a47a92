# {"expect": [{"line": 18, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 0 values, but expects to see 1 values"}], "source": "question: regex without match"}
import re

import numpy as np
import tensorflow as tf

LINES = ["id=12 id=40", "id=7", "nothing here"]


def ids(line):
    found = re.findall(rb"id=(\d+)", line)
    if not found:
        return []
    return np.array([int(f) for f in found], dtype=np.int32)


def parse(line):
    return tf.numpy_function(ids, [line], tf.int32)  # [output-count-mismatch]


for numbers in tf.data.Dataset.from_tensor_slices(LINES).map(parse):
    print(numbers.numpy())
