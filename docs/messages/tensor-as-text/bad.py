"""Read a file whose name is put together with an f-string."""

import os
import tempfile

import numpy as np
import tensorflow as tf

FOLDER = tempfile.mkdtemp()
np.save(os.path.join(FOLDER, "scan.npy"), np.zeros((2, 2), np.float32))


def read(name):
    return np.load(f"{FOLDER}/{name}.npy")  # [tensor-as-text]


def load(name):
    return tf.numpy_function(read, [name], tf.float32)


for scan in tf.data.Dataset.from_tensor_slices(["scan"]).map(load):
    print(scan.shape)
