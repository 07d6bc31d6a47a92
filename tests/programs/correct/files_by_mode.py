# {"expect": [], "source": "text and binary files written with what they take"}
import os
import tempfile

import numpy as np
import tensorflow as tf

FOLDER = tempfile.mkdtemp()


def store(name, data):
    with open(os.path.join(FOLDER, "names.txt"), "a") as f:
        f.write(name.decode())
        f.write("\n")
    with open(os.path.join(FOLDER, "data.bin"), "ab") as f:
        f.write(name)
        return np.int64(f.write(data.tobytes()))


def count(name):
    with open(os.path.join(FOLDER, "names.txt")) as f:
        return np.int64(sum(1 for line in f if line.strip() == name.decode()))


ds = tf.data.Dataset.from_tensor_slices((["a", "b"], np.ones((2, 3), np.float32)))
print(list(ds.map(lambda n, d: tf.numpy_function(store, [n, d], tf.int64)).as_numpy_iterator()))
ds = tf.data.Dataset.from_tensor_slices(["a"])
print(list(ds.map(lambda n: tf.numpy_function(count, [n], tf.int64)).as_numpy_iterator()))
