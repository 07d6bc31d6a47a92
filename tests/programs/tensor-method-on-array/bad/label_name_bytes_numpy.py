# {"expect": [{"line": 14, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'bytes' object has no attribute 'numpy'"}], "source": "path.numpy().decode() inside numpy_function, https://github.com/tensorflow/tensorflow/issues/30035"}
import os
import tempfile
from functools import partial

import numpy as np
import tensorflow as tf
from tensorflow import numpy_function

CLASSES = ("daisy", "rose", "tulip")


def read_plant(path, classes):
    path = path.numpy().decode("utf-8")  # [tensor-method-on-array]
    name = os.path.basename(os.path.dirname(path))
    return np.load(path), np.int64(classes.index(name))


def build_dataset(folder):
    files = []
    for number, name in enumerate(CLASSES):
        os.makedirs(os.path.join(folder, name))
        files.append(os.path.join(folder, name, "x.npy"))
        np.save(files[-1], np.full((2, 2), number, np.float32))
    reader = partial(read_plant, classes=CLASSES)
    ds = tf.data.Dataset.from_tensor_slices(files)
    return ds.map(lambda p: numpy_function(reader, [p], [tf.float32, tf.int64]))


with tempfile.TemporaryDirectory() as folder:
    for picture, label in build_dataset(folder):
        print(picture.numpy().mean(), label.numpy())
