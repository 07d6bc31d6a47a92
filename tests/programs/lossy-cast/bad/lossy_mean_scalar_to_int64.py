# {"expect": [{"line": 13, "category": "lossy-cast", "world": "function", "error": "", "text": "mean: 2"}], "source": "question: np.mean with Tout=tf.int64 rounds down silently"}
import numpy as np
import tensorflow as tf

REDUCERS = {"mean": np.mean, "max": np.max}


def reduce_with(name):
    reducer = REDUCERS[name]

    @tf.function
    def inner(x):
        return tf.py_function(lambda t: reducer(t.numpy()), [x], tf.int64)  # [lossy-cast]

    return inner


x = tf.constant([2, 3, 3], tf.int64)
print("max:", int(reduce_with("max")(x)), "mean:", int(reduce_with("mean")(x)))
