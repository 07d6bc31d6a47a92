# {"expect": [], "source": "bucket index with the dtype that is declared"}
import bisect

import numpy as np
import tensorflow as tf


class Bucketizer:
    def __init__(self, values, n):
        self.edges = np.quantile(values, np.linspace(0, 1, n + 1)[1:-1])

    def by_numpy(self, value):
        return tf.numpy_function(lambda v: np.searchsorted(self.edges, v), [value], tf.int64)

    def by_bisect(self, value):
        def find(v):
            return np.int32(bisect.bisect_left(self.edges.tolist(), float(v)))

        return tf.numpy_function(find, [value], tf.int32)

    def by_ops(self, value):
        return tf.searchsorted(tf.constant(self.edges, value.dtype), [value])[0]


prices = np.array([1.0, 4.0, 2.0, 8.0, 16.0], np.float32)
b = Bucketizer(prices, 4)
ds = tf.data.Dataset.from_tensor_slices(prices)
results = [[int(x) for x in ds.map(fn)] for fn in (b.by_numpy, b.by_bisect, b.by_ops)]
assert results[0] == results[1] == results[2], results
print(results[0])
