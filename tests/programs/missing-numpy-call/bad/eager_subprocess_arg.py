# {"expect": [{"line": 10, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "expected str, bytes or os.PathLike object, not"}], "source": "np.load of a tensor through a helper two calls away"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def _load_volume(path):
    return np.load(path)  # [missing-numpy-call]


def _normalise(volume):
    return ((volume - volume.min()) / (np.ptp(volume) + 1e-6)).astype(np.float32)


def read_ct(path):
    return _normalise(_load_volume(path))


def ct_dataset(paths):
    def _py(path):
        vol = tf.py_function(read_ct, [path], tf.float32)
        return tf.ensure_shape(vol, (2, 3, 3))

    return tf.data.Dataset.from_tensor_slices(paths).map(_py)


def _demo():
    d = tempfile.mkdtemp()
    paths = []
    for i in range(2):
        paths.append(os.path.join(d, f"{i}.npy"))
        np.save(paths[-1], np.random.randn(2, 3, 3))
    for v in ct_dataset(paths):
        print(v.numpy().max())


if __name__ == "__main__":
    _demo()
