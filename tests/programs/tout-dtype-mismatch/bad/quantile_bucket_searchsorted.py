# {"expect": [{"line": 14, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "bucket of a price by searchsorted"}
import numpy as np
import tensorflow as tf


class Bucketizer:
    def __init__(self, values, n):
        self.edges = np.quantile(values, np.linspace(0, 1, n + 1)[1:-1])

    def _bucket(self, value):
        return np.searchsorted(self.edges, value)

    def __call__(self, value):
        bucket = tf.numpy_function(self._bucket, inp=[value], Tout=tf.int32)  # [tout-dtype-mismatch]
        return tf.ensure_shape(bucket, ())


prices = np.array([1.0, 4.0, 2.0, 8.0, 16.0], np.float32)
ds = tf.data.Dataset.from_tensor_slices(prices).map(Bucketizer(prices, 4))
print(list(ds))
