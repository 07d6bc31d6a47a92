# {"expect": [{"line": 12, "category": "dropped-output", "world": "function", "error": "", "text": "parts 1"}], "source": "np.unique with counts for a single Tout"}
import numpy as np
import tensorflow as tf


def speakers(ids):
    return np.unique(ids.numpy(), return_counts=True)


@tf.function
def summarise(ids):
    result = tf.py_function(speakers, [ids], [tf.int64])  # [dropped-output]
    return result


parts = summarise(tf.constant([4, 4, 9, 9, 9], tf.int64))
print("parts", len(parts))
