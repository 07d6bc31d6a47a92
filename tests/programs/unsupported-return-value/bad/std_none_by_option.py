# {"expect": [{"line": 17, "category": "returned-object", "world": "function", "error": "ValueError", "text": "NoneType"}], "source": "a second output that an option leaves None"}
import numpy as np
import tensorflow as tf


class Reader:
    def __init__(self, weights=None):
        self.weights = weights

    def sample(self, index):
        row = np.full(3, float(index), np.float32)
        weight = None if self.weights is None else self.weights[int(index)]
        return row, weight

    @tf.function
    def read(self, index):
        return tf.py_function(self.sample, [index], [tf.float32, tf.float32])  # [unsupported-return-value]


reader = Reader()
print(reader.read(tf.constant(1)))
