# {"expect": [{"line": 13, "category": "tensor-text", "world": "numpy_function", "error": "FileNotFoundError", "text": "b'scan1'"}], "source": "f-string with a bytes name in a path"}
import os
import tempfile

import numpy as np
import tensorflow as tf

BASE = tempfile.mkdtemp()
np.save(f"{BASE}/scan1.npy", np.zeros((2, 2), np.float32))


def read_scan(name):
    with open(f"{BASE}/{name}.npy", "rb") as f:  # [tensor-as-text]
        return np.load(f)


def load(name):
    scan = tf.numpy_function(read_scan, [name], tf.float32)
    return tf.ensure_shape(scan, [2, 2])


for s in tf.data.Dataset.from_tensor_slices(["scan1"]).map(load):
    print(s)
