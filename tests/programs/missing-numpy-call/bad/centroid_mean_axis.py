# {"expect": [{"line": 11, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'mean'"}], "source": "points centred with the array method"}
import numpy as np
import tensorflow as tf


class Normalise:
    def __init__(self, scale=True):
        self.scale = scale

    def _apply(self, pts):
        pts = pts - pts.mean(axis=0)  # [missing-numpy-call]
        if self.scale:
            pts = pts / tf.reduce_max(tf.norm(pts, axis=1))
        return pts

    def __call__(self, pts):
        return tf.py_function(self._apply, (pts,), pts.dtype)


clouds = tf.data.Dataset.from_tensor_slices(np.random.rand(3, 10, 3))
for pts in clouds.map(Normalise()):
    print(pts.shape)
