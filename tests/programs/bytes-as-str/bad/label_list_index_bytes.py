# {"expect": [{"line": 12, "category": "bytes-str", "world": "numpy_function", "error": "ValueError", "text": "is not in list"}], "source": "class index looked up with the bytes name"}
import os

import numpy as np
import tensorflow as tf

CLASSES = ["daisy", "rose", "tulip"]


def class_index(path):
    folder = os.path.basename(os.path.dirname(path))
    return np.int64(CLASSES.index(folder))  # [bytes-as-str]


def labelled(path):
    label = tf.numpy_function(class_index, [path], tf.int64)
    return path, tf.one_hot(label, len(CLASSES))


paths = [f"flowers/{c}/{i}.jpg" for c in CLASSES for i in range(2)]
for path, target in tf.data.Dataset.from_tensor_slices(paths).map(labelled):
    print(path.numpy(), target.numpy())
