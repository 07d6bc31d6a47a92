# {"expect": [], "source": "loader for str and tensor paths, guarded by tf.is_tensor"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def load_array(path):
    if tf.is_tensor(path):
        return tf.io.decode_raw(tf.io.read_file(path), tf.float32)
    return np.fromfile(path, dtype=np.float32)


folder = tempfile.mkdtemp()
files = []
for i in range(3):
    files.append(os.path.join(folder, f"{i}.bin"))
    np.full(4, i, np.float32).tofile(files[-1])

direct = np.stack([load_array(f) for f in files])
lazy = np.stack(list(tf.data.Dataset.from_tensor_slices(files).map(load_array).as_numpy_iterator()))
assert np.allclose(direct, lazy)
print(direct.shape)
