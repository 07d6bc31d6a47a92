# {"expect": [], "source": "np.load of a float32 file for a float32 Tout"}
import os
import tempfile

import numpy as np
import tensorflow as tf

FOLDER = tempfile.mkdtemp()
for i in range(3):
    np.save(os.path.join(FOLDER, "%d.npy" % i), np.random.rand(2, 3).astype("f"))


def load_npy(name):
    data = np.load(os.path.join(FOLDER, name.decode()))
    return data


def load_and_flip(name):
    data = np.load(os.path.join(FOLDER.encode(), name))
    return data[::-1], data.shape[0]


ds = tf.data.Dataset.from_tensor_slices(["0.npy", "1.npy", "2.npy"])
a = ds.map(lambda n: tf.numpy_function(load_npy, [n], tf.float32))
b = ds.map(lambda n: tf.numpy_function(load_and_flip, [n], [tf.float32, tf.int64]))
for x, (y, n) in zip(a, b):
    print(np.allclose(x[::-1], y), int(n))
