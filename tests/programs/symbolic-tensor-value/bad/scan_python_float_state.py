# {"expect": [{"line": 8, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "must be real number"}], "source": "exponential average with statistics.fmean in a traced scan"}
import statistics

import tensorflow as tf


def smooth(previous, value):
    return tf.constant(statistics.fmean([previous, value]))  # [symbolic-tensor-value]


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def ema(series):
    return tf.scan(smooth, series)


print(ema(tf.constant([1.0, 2.0, 3.0])))
