# {"expect": [{"line": 21, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "astype"}], "source": "written for this suite"}
import numpy as np
import tensorflow as tf


class Scaler:
    def __init__(self, points):
        self.points = points

    @property
    def points(self):
        return self._points

    @points.setter
    def points(self, value):
        self._points = tf.cast(value, tf.float32)


def scale(x):
    scaler = Scaler(np.arange(4))
    table = scaler.points.astype(np.float32)  # [symbolic-tensor-value]
    return x * table


ds = tf.data.Dataset.from_tensor_slices(np.ones([3, 4], np.float32)).map(scale)
for item in ds:
    print(item)
