# {"expect": [{"line": 15, "category": "bad-inp", "world": "function", "error": "TypeError", "text": "that are invalid"}], "source": "question: dataset as an input of numpy_function"}
import numpy as np
import tensorflow as tf

reference = tf.data.Dataset.range(10).batch(5)


def nearest(x, candidates):
    pool = np.concatenate([np.asarray(c) for c in candidates])
    return pool[np.abs(pool - x).argmin()]


@tf.function
def snap(x):
    return tf.numpy_function(nearest, [x, reference], tf.int64)  # [invalid-inp]


print(snap(tf.constant(3, tf.int64)))
