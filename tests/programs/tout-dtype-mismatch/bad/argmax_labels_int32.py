# {"expect": [{"line": 21, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "DexRay-style issue: value is long where int32 was declared"}
import numpy as np
import tensorflow.compat.v2 as tf


def nearest_center(points, centers):
    distance = np.linalg.norm(points[:, None] - centers[None], axis=-1)
    return distance.argmin(axis=1)


class Quantizer:
    def __init__(self, k, dim):
        self.centers = np.random.default_rng(0).normal(size=(k, dim)).astype(np.float32)

    def assign(self, points):
        codes = nearest_center(points, self.centers)
        return codes

    def as_dataset(self, points):
        ds = tf.data.Dataset.from_tensor_slices(points).batch(4)
        return ds.map(lambda p: tf.numpy_function(self.assign, [p], tf.int32))  # [tout-dtype-mismatch]


points = np.random.rand(8, 2).astype(np.float32)
for codes in Quantizer(3, 2).as_dataset(points):
    print(codes.numpy())
