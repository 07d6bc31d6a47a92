# {"expect": [{"line": 18, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'endswith'"}], "source": "str method on a path tensor", "also": [19, 20]}
import pathlib
import tempfile

import numpy as np
import tensorflow as tf

root = pathlib.Path(tempfile.mkdtemp())
np.save(root / "a.npy", np.ones(3, np.float32))
np.savetxt(root / "b.csv", np.ones(3))


class Reader:
    def __init__(self, default=0.0):
        self.default = default

    def read(self, path):
        if path.endswith(".npy"):  # [missing-numpy-call]
            return np.load(path)
        return np.loadtxt(path, dtype=np.float32)

    def tf_read(self, path):
        v = tf.py_function(self.read, [path], tf.float32)
        v.set_shape([3])
        return v


reader = Reader()
ds = tf.data.Dataset.from_tensor_slices([str(root / "a.npy"), str(root / "b.csv")])
print(list(ds.map(reader.tf_read)))
