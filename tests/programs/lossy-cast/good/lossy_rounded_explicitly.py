# {"expect": [], "source": "question: np.rint before the cast to an integer"}
import numpy as np
import tensorflow as tf


class Rescale:
    def __init__(self, scale):
        self.scale = scale

    def __call__(self, points):
        return np.rint(points.numpy() * self.scale).astype(np.int32)


def thumbnail(points):
    return tf.py_function(Rescale(0.5), [points], Tout=points.dtype)


points = np.array([[10, 20, 33], [7, 40, 21]], dtype=np.int32)
print([p.numpy().tolist() for p in tf.data.Dataset.from_tensor_slices(points).map(thumbnail)])
