# {"expect": [{"line": 16, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 4 values, but expects to see 1 values"}], "source": "question: running mean in numpy_function returns a list"}
import numpy as np
import tensorflow as tf

WIDTH = 3


def running_mean(series):
    """Mean of each window, as a comprehension."""
    stops = range(WIDTH, len(series) + 1)
    return [series[stop - WIDTH : stop].mean() for stop in stops]


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def smooth(series):
    smoothed = tf.numpy_function(func=running_mean, inp=[series], Tout=tf.float32)  # [output-count-mismatch]
    return tf.ensure_shape(smoothed, [None])


print(smooth(tf.constant([1.0, 2.0, 4.0, 8.0, 16.0, 32.0])))
