# {"expect": [{"line": 24, "category": "bad-func", "world": "dataset", "error": "TypeError", "text": "missing 1 required positional argument"}], "source": "instance method passed through the class name; shape of the loaders in https://github.com/tensorflow/models/issues/5661 threads"}
import tempfile
from pathlib import Path

import numpy as np
import tensorflow as tf


class NiftiLikeLoader:
    def __init__(self, spacing):
        self.spacing = np.float32(spacing)

    def load(self, path):
        volume = np.load(path.numpy().decode())
        return volume * self.spacing


folder = Path(tempfile.mkdtemp())
for i in range(2):
    np.save(folder / f"vol{i}.npy", np.full((2, 2, 2), i, dtype=np.float32))

loader = NiftiLikeLoader(0.5)
paths = tf.data.Dataset.list_files(str(folder / "*.npy"), shuffle=False)
volumes = paths.map(lambda p: tf.py_function(NiftiLikeLoader.load, [p], tf.float32))  # [invalid-func]
print(sum(float(tf.reduce_sum(v)) for v in volumes))
