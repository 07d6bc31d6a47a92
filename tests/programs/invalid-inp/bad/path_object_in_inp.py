# {"expect": [{"line": 17, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "<NOT CONVERTIBLE TO TENSOR>"}], "source": "a pathlib folder passed beside the tensor"}
import pathlib
import tempfile

import numpy as np
import tensorflow as tf

ROOT = pathlib.Path(tempfile.mkdtemp())
np.save(ROOT / "a.npy", np.zeros(3, np.float32))


def load(root, name):
    return np.load(pathlib.Path(root) / name.decode())


def fetch(name):
    x = tf.numpy_function(load, [ROOT, name], tf.float32)  # [invalid-inp]
    x.set_shape([3])
    return x


for row in tf.data.Dataset.from_tensor_slices(["a.npy"]).map(fetch):
    print(row)
