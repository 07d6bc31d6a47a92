# {"expect": [], "source": "every way to read a path tensor in py_function that works"}
import os
import pathlib
import tempfile

import numpy as np
import tensorflow as tf

root = pathlib.Path(tempfile.mkdtemp())
np.save(root / "a.npy", np.ones(3, np.float32))
np.savetxt(root / "b.csv", np.arange(3.0))


def read(path):
    name = path.numpy().decode("utf-8")
    if name.endswith(".npy"):
        return np.load(name)
    return np.loadtxt(pathlib.Path(name), dtype=np.float32)


def read_bytes_path(path):
    p = path.numpy()
    with open(p, "rb") as f:
        head = f.read(6)
    return os.path.basename(p), head == b"\x93NUMPY"


def load(path):
    v = tf.py_function(read, [path], tf.float32)
    v.set_shape([3])
    name, is_npy = tf.py_function(read_bytes_path, [path], [tf.string, tf.bool])
    return v, name, is_npy


ds = tf.data.Dataset.from_tensor_slices([str(root / "a.npy"), str(root / "b.csv")]).map(load)
for v, name, flag in ds:
    print(v.numpy(), name.numpy(), flag.numpy())
