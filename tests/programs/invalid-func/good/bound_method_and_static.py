# {"expect": [], "source": "StackOverflow: method wrapped, answered: self.scale or a staticmethod"}
import numpy as np
import tensorflow as tf


class Standardizer:
    mean = np.float32(0.5)
    std = np.float32(0.25)

    def scale(self, row):
        return (row - self.mean) / self.std

    @staticmethod
    def clip(row):
        return np.clip(row, -1, 1)

    @classmethod
    def shift(cls, row):
        return row + cls.mean

    def pipeline(self, data):
        def step(row):
            row = tf.numpy_function(self.scale, [row], tf.float32)
            row = tf.numpy_function(Standardizer.clip, [row], tf.float32)
            row = tf.numpy_function(Standardizer.shift, [row], tf.float32)
            return tf.ensure_shape(row, [4])

        return tf.data.Dataset.from_tensor_slices(data).map(step)


rows = np.random.rand(6, 4).astype(np.float32)
for row in Standardizer().pipeline(rows):
    assert row.dtype == tf.float32
