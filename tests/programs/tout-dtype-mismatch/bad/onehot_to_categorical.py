# {"expect": [{"line": 21, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "np.eye one-hot labels are float64"}
import numpy as np
import tensorflow as tf

N_CLASS = 5


class Generator(object):
    def __init__(self, labels):
        self.labels = labels

    def one_hot(self, y):
        return np.eye(N_CLASS)[y]

    def dataset(self):
        ds = tf.data.Dataset.from_tensor_slices(self.labels)
        ds = ds.map(self._wrap)
        return ds.batch(4)

    def _wrap(self, y):
        t = tf.numpy_function(self.one_hot, [y], tf.float32)  # [tout-dtype-mismatch]
        t.set_shape((N_CLASS,))
        return t


for batch in Generator(np.random.randint(0, N_CLASS, 8)).dataset():
    print(batch.numpy())
