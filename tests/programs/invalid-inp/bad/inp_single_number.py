# {"expect": [{"line": 17, "category": "bad-inp", "world": "function", "error": "TypeError", "text": "'float' object is not iterable"}], "source": "StackOverflow: numpy_function(f, 0.5, tf.float32)"}
import numpy as np
import tensorflow as tf


def dropout_mask(rate):
    keep = np.random.rand(4, 4) >= rate
    return (keep / (1.0 - rate)).astype(np.float32)


class NumpyDropout(tf.Module):
    def __init__(self, rate):
        self.rate = rate

    @tf.function
    def __call__(self, x):
        mask = tf.numpy_function(dropout_mask, self.rate, tf.float32)  # [invalid-inp]
        mask.set_shape([4, 4])
        return x * mask


layer = NumpyDropout(rate=0.5)
print(layer(tf.ones([4, 4])))
