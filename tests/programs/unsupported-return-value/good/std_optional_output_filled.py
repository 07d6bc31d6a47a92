# {"expect": [], "source": "an optional second output that is never None when it is used"}
import numpy as np
import tensorflow as tf


class Reader:
    def __init__(self, weights=None):
        self.weights = weights
        self.cache = None

    def prepare(self):
        self.cache = np.ones(3, np.float32)

    def sample(self, index):
        row = np.full(3, float(index), np.float32)
        if self.weights is None:
            return row, np.float32(1.0)
        return row, self.weights[int(index)]

    def cached(self, index):
        return np.float32(index), self.cache

    def read(self, index):
        return tf.py_function(self.sample, [index], [tf.float32, tf.float32])

    def read_cached(self, index):
        return tf.py_function(self.cached, [index], [tf.float32, tf.float32])


plain, weighted = Reader(), Reader([0.5, 0.25])
weighted.prepare()
for reader in (plain, weighted):
    print(reader.read(tf.constant(1)))
print(weighted.read_cached(tf.constant(1)))
