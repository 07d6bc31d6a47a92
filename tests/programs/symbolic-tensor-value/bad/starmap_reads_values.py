# {"expect": [{"line": 8, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "pairs of tensors and weights, put together with itertools"}
import itertools

import tensorflow as tf


def weighted(value, weight):
    return value.numpy() * weight  # [symbolic-tensor-value]


@tf.function
def total(a, b):
    return tf.add_n(list(itertools.starmap(weighted, [(a, 2.0), (b, 0.5)])))


print(total(tf.constant(1.0), tf.constant(4.0)))
