# {"expect": [{"line": 19, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Missing required argument: 'Tout'"}], "source": "StackOverflow: py_function called with func and inp only"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def read_points(path):
    return np.loadtxt(path.numpy().decode(), dtype=np.float32)


def normalise(points):
    center = tf.reduce_mean(points, axis=0, keepdims=True)
    return points - center


def load(path, label):
    points = tf.py_function(read_points, inp=[path])  # [invalid-tout]
    points = tf.reshape(points, [-1, 3])
    return normalise(points), label


folder = tempfile.mkdtemp()
paths = []
for i in range(2):
    paths.append(os.path.join(folder, f"cloud{i}.txt"))
    np.savetxt(paths[-1], np.random.rand(5, 3))

ds = tf.data.Dataset.from_tensor_slices((paths, [0, 1])).map(load)
for points, label in ds:
    print(points.shape, label.numpy())
