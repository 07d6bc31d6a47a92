# {"expect": [], "source": "same report, other answer: bind the first by position"}
from functools import partial
import os
import tempfile

import numpy as np
import tensorflow as tf


def load_slice(path, axis, index):
    volume = np.load(path)
    return np.take(volume, index, axis=axis)


folder = tempfile.mkdtemp()
volume_path = os.path.join(folder, "scan.npy")
np.save(volume_path, np.random.rand(4, 5, 6).astype(np.float32))


class Slices:
    def __init__(self, path, axis):
        self.read = partial(load_slice, path, axis)

    def __call__(self, index):
        return tf.numpy_function(self.read, [index], tf.float32)


slices = tf.data.Dataset.range(6).map(Slices(volume_path, 2)).batch(3)
assert [batch.shape for batch in slices] == [(3, 4, 5), (3, 4, 5)]
