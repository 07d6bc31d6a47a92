# {"expect": [], "source": "counts are int64 in NumPy and small"}
import numpy as np
import tensorflow as tf


class Histogram(tf.keras.layers.Layer):
    def __init__(self, bins, **kwargs):
        super().__init__(**kwargs)
        self.bins = bins

    def count(self, values):
        return np.bincount(values.numpy().ravel(), minlength=self.bins)

    def call(self, values):
        out = tf.py_function(self.count, [values], tf.int32)
        out.set_shape([self.bins])
        return out


print(Histogram(4)(tf.constant([[0, 1], [1, 3]])).numpy())
