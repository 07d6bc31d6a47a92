# {"expect": [{"line": 15, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 1 values, but expects to see 2 values"}], "source": "question: np.stack result does not unpack"}
import numpy as np
import tensorflow as tf


def bounds(x):
    """Lower and upper envelope, stacked."""
    low = np.minimum.accumulate(x)
    high = np.maximum.accumulate(x)
    return np.stack([low, high])


@tf.function
def envelope(x):
    low, high = tf.py_function(lambda t: bounds(t.numpy()), inp=[x], Tout=[x.dtype, x.dtype])  # [output-count-mismatch]
    return high - low


print(envelope(tf.constant([1.0, 3.0, -2.0, 5.0])).numpy())
