# {"expect": [{"line": 13, "category": "bad-func", "world": "function", "error": "TypeError", "text": "positional argument"}], "source": "keyword-only parameter cannot be filled from inp"}
import numpy as np
import tensorflow as tf


def dropout_mask(x, *, rate):
    keep = np.random.rand(*x.shape) >= rate
    return keep.astype(np.float32)


@tf.function
def apply(x):
    m = tf.numpy_function(dropout_mask, [x, 0.5], tf.float32)  # [invalid-func]
    return x * m


print(apply(tf.ones([4])))
