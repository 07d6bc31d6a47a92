# {"expect": [{"line": 14, "category": "lossy-cast", "world": "eager", "error": "", "text": "median 30"}], "source": "median of an even count loses its half"}
import tensorflow as tf
import numpy as np

STATS = {"median": np.median, "max": np.max}


def summarize(values, which):
    f = STATS[which]
    return f(values.numpy())


def summary(values, which="max"):
    return tf.py_function(lambda v: summarize(v, which), [values], tf.int64)  # [lossy-cast]


ages = tf.constant([20, 31, 30, 45], tf.int64)
for which in ("max", "median"):
    print(which, int(summary(ages, which)))
