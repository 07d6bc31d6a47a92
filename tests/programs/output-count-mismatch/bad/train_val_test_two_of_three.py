# {"expect": [{"line": 13, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 2 values, but expects to see 3 values"}], "source": "split sizes without the test part"}
import numpy as np
import tensorflow as tf


def split_sizes(total, fractions):
    train = int(total * fractions[0])
    return np.int64(train), np.int64(total - train)


@tf.function
def plan(total, fractions=(0.8, 0.1, 0.1)):
    return tf.numpy_function(split_sizes, [total, list(fractions)], [tf.int64] * 3)  # [output-count-mismatch]


print(plan(tf.constant(100)))
