# {"expect": [{"line": 12, "category": "bad-func", "world": "function", "error": "ValueError", "text": "callable"}], "source": "the function is called and its result passed as func"}
import numpy as np
import tensorflow as tf


def make_table(n=5):
    return np.linspace(0.0, 1.0, n).astype(np.float32)


@tf.function
def add_table(x):
    t = tf.numpy_function(make_table(), [], tf.float32)  # [invalid-func]
    return x + t


print(add_table(tf.zeros([5])))
