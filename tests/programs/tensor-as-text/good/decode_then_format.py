# {"expect": [], "source": "names decoded before they are formatted into a path"}
import os
import re
import tempfile

import numpy as np
import tensorflow as tf

BASE = tempfile.mkdtemp()
for i in range(2):
    np.save(f"{BASE}/scan_{i:03d}.npy", np.full((2, 2), i, np.float32))


def read_scan(name, index):
    name = name.numpy().decode()
    index = int(index)
    path = f"{BASE}/{name}_{index:03d}.npy"
    assert os.path.exists(path), path
    assert re.match(r"scan_\d+", os.path.basename(path))
    return np.load(path)


def load(name, i):
    scan = tf.py_function(read_scan, [name, i], tf.float32)
    return tf.ensure_shape(scan, [2, 2])


ds = tf.data.Dataset.from_tensor_slices((["scan", "scan"], [0, 1])).map(load)
print([s.numpy().max() for s in ds])
