# {"expect": [{"line": 13, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "unhashable"}], "source": "lookup of a second dataset by as_numpy_iterator of an index tensor"}
import numpy as np
import tensorflow as tf

catalogue = {i: np.full(2, i, np.float32) for i in range(5)}


class Lookup:
    def __init__(self, table, default):
        self.table, self.default = table, default

    def __call__(self, key):
        return self.table.get(key, self.default)  # [symbolic-tensor-value]


def attach(user, item):
    vector = Lookup(catalogue, np.zeros(2, np.float32))(item)
    return user, vector


pairs = tf.data.Dataset.from_tensor_slices(([10, 11], [1, 4])).map(attach)
for user, vector in pairs:
    print(user.numpy(), vector.numpy())
