# {"expect": [], "source": "labels fit into int32, py_function converts the int64 array without loss"}
import numpy as np
import tensorflow as tf


def nearest_center(points, centers):
    distance = np.linalg.norm(points[:, None] - centers[None], axis=-1)
    return distance.argmin(axis=1)


class Quantizer:
    def __init__(self, k, dim):
        self.centers = np.random.default_rng(0).normal(size=(k, dim)).astype(np.float32)

    def assign(self, points):
        return nearest_center(points.numpy(), self.centers)

    def as_dataset(self, points):
        ds = tf.data.Dataset.from_tensor_slices(points).batch(4)
        return ds.map(lambda p: tf.py_function(self.assign, [p], tf.int32))


points = np.random.rand(8, 2).astype(np.float32)
for codes in Quantizer(3, 2).as_dataset(points):
    assert codes.dtype == tf.int32 and codes.shape == (4,)
