# {"expect": [{"line": 11, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "SymbolicTensor"}], "source": "mean of two traced losses with the statistics module"}
import statistics

import tensorflow as tf


@tf.function
def combined(a, b):
    first = tf.reduce_mean(tf.abs(a - b))
    second = tf.reduce_mean(tf.square(a - b))
    return statistics.mean([first, second])  # [symbolic-tensor-value]


print(combined(tf.ones(3), tf.zeros(3)))
