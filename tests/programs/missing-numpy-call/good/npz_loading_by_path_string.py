# {"expect": [], "source": "np.load with the decoded path of an EagerTensor"}
import os
import tempfile
from pathlib import Path

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
for i in range(2):
    np.savez(os.path.join(folder, f"{i}.npz"), x=np.ones((3, 3), "f4") * i, y=np.int32(i))


def as_path(value):
    if isinstance(value, tf.Tensor):
        value = value.numpy()
    return Path(os.fsdecode(value))


def load(path):
    with np.load(as_path(path)) as data:
        return data["x"], data["y"]


def load_by_bytes(path):
    return np.load(path.numpy())["x"]


@tf.function
def tf_load(path):
    x, y = tf.py_function(load, [path], [tf.float32, tf.int32])
    x2 = tf.py_function(load_by_bytes, [path], tf.float32)
    x.set_shape([3, 3])
    y.set_shape([])
    return x - x2, y


for x, y in tf.data.Dataset.list_files(folder + "/*.npz", shuffle=False).map(tf_load):
    print(x.numpy().sum(), int(y), load(tf.constant(folder + "/1.npz"))[1])
