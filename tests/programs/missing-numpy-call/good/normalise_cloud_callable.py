# {"expect": [], "source": "callable object that centres points in three worlds"}
import numpy as np
import tensorflow as tf


class Normalise:
    def __init__(self, scale=True):
        self.scale = scale

    def numpy(self, pts):
        pts = pts - pts.mean(axis=0)
        return pts / np.linalg.norm(pts, axis=1).max() if self.scale else pts

    def tensors(self, pts):
        pts = pts - tf.reduce_mean(pts, axis=0)
        if self.scale:
            pts = pts / tf.reduce_max(tf.norm(pts, axis=1))
        return pts

    def __call__(self, pts):
        a = tf.numpy_function(self.numpy, [pts], pts.dtype)
        b = tf.py_function(self.tensors, [pts], pts.dtype)
        return a, b, self.tensors(pts)


clouds = tf.data.Dataset.from_tensor_slices(np.random.rand(3, 10, 3))
for a, b, c in clouds.map(Normalise()):
    assert np.allclose(a, b) and np.allclose(b, c)
print("same")
