# {"expect": [{"line": 28, "category": "lossy-cast", "world": "dataset", "error": "", "text": "values [0, 1, 255]"}], "source": "medical imaging report: normalised volume is black and white after py_function"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def save_volume(folder, i):
    rng = np.random.default_rng(i)
    path = os.path.join(folder, "case_%02d.npy" % i)
    np.save(path, rng.integers(0, 400, size=(6, 6, 6)).astype(np.int16))
    return path


def zscore(volume):
    volume = volume.astype(np.float32)
    return (volume - volume.mean()) / volume.std()


def load_volume(path):
    volume = np.load(path.numpy().decode("utf-8"))
    return zscore(volume)


def build(paths, dtype):
    def _map(path):
        volume = tf.py_function(load_volume, [path], [dtype])[0]  # [lossy-cast]
        volume.set_shape((6, 6, 6))
        return volume

    return tf.data.Dataset.from_tensor_slices(paths).map(_map)


folder = tempfile.mkdtemp()
paths = [save_volume(folder, i) for i in range(2)]
volume = next(iter(build(paths, tf.uint8)))
print("values", sorted(set(volume.numpy().ravel().tolist())))
