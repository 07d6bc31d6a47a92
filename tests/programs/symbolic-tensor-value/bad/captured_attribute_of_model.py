# {"expect": [{"line": 15, "category": "symbolic-value", "world": "py_function", "error": "TypeError", "text": "is out of scope and cannot be used here"}], "source": "a tensor of the traced code is used in the wrapped function without being passed: attribute"}
import tensorflow as tf


class Filter(tf.Module):
    def __init__(self):
        self.mask = None

    @tf.function
    def __call__(self, signal):
        self.mask = tf.abs(signal) > 0.5
        return tf.py_function(self.keep, [signal], tf.float32)

    def keep(self, values):
        return tf.boolean_mask(values, self.mask)  # [symbolic-tensor-value]


print(Filter()(tf.constant([0.1, 0.9, -0.8])))
