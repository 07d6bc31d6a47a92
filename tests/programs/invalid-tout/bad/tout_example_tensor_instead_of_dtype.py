# {"expect": [{"line": 14, "category": "bad-tout", "world": "function", "error": "TypeError", "text": "to a TensorFlow DType"}], "source": "question: passing the tensor as Tout"}
import numpy as np
import tensorflow as tf


def median_filter(x):
    padded = np.pad(x, 1, mode="edge")
    stacked = np.stack([padded[:-2], padded[1:-1], padded[2:]])
    return np.median(stacked, axis=0)


@tf.function
def despike(x):
    y = tf.numpy_function(median_filter, [x], x)  # [invalid-tout]
    y.set_shape(x.shape)
    return y


print(despike(tf.constant([1.0, 9.0, 1.0, 1.0])))
