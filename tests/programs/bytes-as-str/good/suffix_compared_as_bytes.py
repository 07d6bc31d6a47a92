# {"expect": [], "source": "keras-preprocessing issue 307, answered: bytes literals everywhere"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def read_any(path):
    if path.endswith(b".npy"):
        return np.load(path)
    if os.path.splitext(path)[1] in (b".txt", b".csv"):
        return np.loadtxt(path.decode())
    raise ValueError(path)


def load(path):
    return np.asarray(read_any(path), np.float32)


def make_dataset(files, batch):
    ds = tf.data.Dataset.from_tensor_slices(files)
    ds = ds.map(lambda f: tf.numpy_function(load, [f], tf.float32))
    return ds.batch(batch)


folder = tempfile.mkdtemp()
first, second = os.path.join(folder, "a.npy"), os.path.join(folder, "b.txt")
np.save(first, np.ones(3))
np.savetxt(second, np.zeros(3))
for batch in make_dataset([first, second], 2):
    assert batch.shape == (2, 3)
