# {"expect": [], "source": "issue: f-string of an eager scalar gives its value"}
import os
import tempfile

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
for i in range(3):
    np.save(os.path.join(folder, f"part_{i:02d}.npy"), np.full(2, i, np.float32))


def load(index):
    return np.load(f"{folder}/part_{index:02d}.npy")


def load_old_style(index):
    return np.load(os.path.join(folder, "part_%02d.npy" % index))


def load_numpy(index):
    return np.load(os.path.join(folder, "part_" + str(index).zfill(2) + ".npy"))


def parts(i):
    a = tf.py_function(load, [i], tf.float32)
    b = tf.py_function(load_old_style, [i], tf.float32)
    c = tf.numpy_function(load_numpy, [i], tf.float32)
    return a + b + c


print([p.numpy().tolist() for p in tf.data.Dataset.range(3).map(parts)])
