# {"expect": [{"line": 12, "category": "bad-inp", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "(x) is not a tuple"}
import numpy as np
import tensorflow as tf


def hist(x):
    return np.histogram(x, bins=4)[0]


@tf.function
def features(x):
    counts = tf.numpy_function(func=hist, inp=(x), Tout=tf.int64)  # [invalid-inp]
    counts.set_shape([4])
    return counts


print(features(tf.random.uniform([10])))
