# {"expect": [], "source": "loader wrapped by numpy_function and called with bytes by hand"}
import os
import tempfile

import numpy as np
import tensorflow as tf

tmp = tempfile.mkdtemp()
for k in range(3):
    np.save(os.path.join(tmp, f"{k}.npy"), np.full((4,), k, np.float32))


def load_features(path):
    if isinstance(path, bytes):
        path = path.decode("utf-8")
    array = np.load(path)
    return array / (np.linalg.norm(array) + np.float32(1e-6))


def wrap(fn, dtype, shape):
    def mapped(*tensors):
        out = tf.numpy_function(fn, tensors, dtype)
        out.set_shape(shape)
        return out

    return mapped


paths = sorted(os.path.join(tmp, n) for n in os.listdir(tmp))
ds = tf.data.Dataset.from_tensor_slices(paths)
for x, p in tf.data.Dataset.zip((ds.map(wrap(load_features, tf.float32, [4])), ds)):
    again = load_features(p.numpy())
    print(np.allclose(x, again), load_features(paths[0]).shape)
