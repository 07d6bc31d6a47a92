# {"expect": [], "source": "index used as an array scalar in numpy_function"}
import numpy as np
import tensorflow as tf


class Store:
    """Stands for an HDF5 file."""

    def __init__(self, n):
        self.data = np.random.rand(n, 4).astype(np.float32)
        self.attrs = {"scale": np.float32(2.0)}
        self.names = [f"row{i}" for i in range(n)]

    def __getitem__(self, index):
        return self.data[index] * self.attrs["scale"]


class StoreDataset:
    def __init__(self, store):
        self.store = store

    def read(self, index):
        return self.store[index], self.store.names[index], {i: i for i in range(9)}[index.item()]

    def read_eager(self, index):
        return self.store[index.numpy()], self.store.names[index], {i: i for i in range(9)}[index.numpy()]

    def build(self, batch, eager):
        def load(i):
            wrapper, fn = (tf.py_function, self.read_eager) if eager else (tf.numpy_function, self.read)
            row, name, key = wrapper(fn, [i], [tf.float32, tf.string, tf.int64])
            return tf.ensure_shape(row, [4]), tf.ensure_shape(name, []), tf.ensure_shape(key, [])

        return tf.data.Dataset.range(len(self.store.data)).map(load).batch(batch)


ds = StoreDataset(Store(6))
for (a, m, i), (b, n, j) in zip(ds.build(3, True), ds.build(3, False)):
    print(np.array_equal(a, b), n.numpy().tolist(), (i == j).numpy().all())
