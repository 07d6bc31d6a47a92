# {"expect": [{"line": 30, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "loader class with constants; the mean subtraction widens"}
import os
import pickle
import tempfile

import numpy as np
import tensorflow as tf

SCALE = np.array([0.5, 2.0])


class LandmarkLoader:
    def __init__(self, root, n_points=3):
        self.root = root
        self.n_points = n_points

    def _read(self, name):
        with open(os.path.join(self.root, name.decode()), "rb") as fh:
            points = pickle.load(fh)
        return np.asarray(points, dtype=np.float32)

    def _normalise(self, points):
        centered = points - points.mean(axis=0)
        return centered * SCALE

    def _load(self, name):
        return self._normalise(self._read(name))

    def __call__(self, name):
        pts = tf.numpy_function(self._load, [name], tf.float32, name="landmarks")  # [tout-dtype-mismatch]
        pts.set_shape([self.n_points, 2])
        return pts


folder = tempfile.mkdtemp()
for i in range(2):
    with open(os.path.join(folder, f"{i}.pkl"), "wb") as fh:
        pickle.dump([[0, i], [1, 2], [3, 4]], fh)
loader = LandmarkLoader(folder)
ds = tf.data.Dataset.from_tensor_slices(sorted(os.listdir(folder))).map(loader)
print(next(iter(ds.batch(2))))
