# {"expect": [{"line": 22, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "index used with .numpy() in a store read by numpy_function"}
import numpy as np
import tensorflow as tf


class Store:
    """Stands for an HDF5 file."""

    def __init__(self, n):
        self.data = np.random.rand(n, 4).astype(np.float32)
        self.attrs = {"scale": np.float32(2.0)}

    def __getitem__(self, index):
        return self.data[index] * self.attrs["scale"]


class StoreDataset:
    def __init__(self, store):
        self.store = store

    def read(self, index):
        return self.store[index.numpy()]  # [tensor-method-on-array]

    def build(self, batch):
        ds = tf.data.Dataset.range(len(self.store.data)).shuffle(8)
        ds = ds.map(lambda i: tf.numpy_function(self.read, [i], tf.float32))
        return ds.map(lambda row: tf.ensure_shape(row, [4])).batch(batch)


for batch in StoreDataset(Store(6)).build(3):
    print(batch.shape)
