# {"expect": [], "source": "the default has the dtype of the table"}
import numpy as np
import tensorflow as tf

CLASS_WEIGHTS = {"cat": 0.25, "dog": 0.75}


class Weights:
    def __init__(self, table, default=1.0):
        self.table = table
        self.default = default

    def __call__(self, name):
        key = name.decode("utf-8")
        value = self.table[key] if key in self.table else self.default
        return np.float32(value)


lookup = Weights(CLASS_WEIGHTS)
names = tf.data.Dataset.from_tensor_slices(["cat", "dog", "emu"])
weights = names.map(lambda n: tf.numpy_function(lookup, [n], tf.float32))
print("total", sum(float(w) for w in weights))
