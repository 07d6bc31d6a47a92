# {"expect": [{"line": 13, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "scalar index in numpy_function with .numpy()"}
import numpy as np
import tensorflow as tf

TABLE = np.random.rand(10, 3).astype(np.float32)


class Lookup:
    def __init__(self, table):
        self.table = table

    def rows(self, idx):
        return self.table[idx.numpy()]  # [tensor-method-on-array]

    def dataset(self, n):
        return tf.data.Dataset.range(n).map(
            lambda i: tf.numpy_function(self.rows, [i], tf.float32)
        )


for row in Lookup(TABLE).dataset(4):
    print(row)
