# {"expect": [], "source": "GitHub issue on partial, answered: bind the parameters that follow"}
import functools
import os
import tempfile

import numpy as np
import tensorflow as tf


def load_slice(index, path, axis=0):
    volume = np.load(path)
    return np.take(volume, int(index), axis=axis)


folder = tempfile.mkdtemp()
volume_path = os.path.join(folder, "scan.npy")
np.save(volume_path, np.random.rand(4, 5, 6).astype(np.float32))

read = functools.partial(load_slice, path=volume_path, axis=1)


def to_slice(index):
    image = tf.py_function(func=read, inp=[index], Tout=tf.float32)
    image.set_shape([4, 6])
    return image


for image in tf.data.Dataset.range(5).map(to_slice):
    assert image.shape == (4, 6)
