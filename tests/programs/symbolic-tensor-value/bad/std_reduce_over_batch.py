# {"expect": [{"line": 9, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "must support iteration"}], "source": "a batch folded with functools.reduce"}
import functools
import operator

import tensorflow as tf


def product(row):
    return functools.reduce(operator.mul, row)  # [symbolic-tensor-value]


for value in tf.data.Dataset.from_tensors(tf.constant([2.0, 3.0])).map(product):
    print(value)
