# {"expect": [{"line": 18, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "does not support item assignment"}], "source": "names that change their meaning inside the wrapped function"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def load(path, scale):
    path = path.numpy()
    path = path.decode()
    scale = float(scale)
    data = np.load(path)
    data = data.astype(np.float32)
    data = data * scale
    data = tf.convert_to_tensor(data)
    data = tf.reshape(data, [-1])
    data[0] = -1.0  # [missing-numpy-call]
    return data


def classify(name):
    name = name.decode()
    name, _, number = name.partition("-")
    number = int(number)
    name = {"cat": 0, "dog": 1}[name]
    return np.int64(name), np.int64(number)


def mapper(path, name):
    data = tf.py_function(load, [path, 0.5], tf.float32)
    data.set_shape([4])
    label, number = tf.numpy_function(classify, [name], [tf.int64, tf.int64])
    return data, label, number


folder = tempfile.mkdtemp()
paths = []
for i in range(2):
    paths.append(os.path.join(folder, f"{i}.npy"))
    np.save(paths[-1], np.full((2, 2), 10 * (i + 1)))

ds = tf.data.Dataset.from_tensor_slices((paths, ["dog-3", "cat-8"])).map(mapper)
rows = [(x.numpy().tolist(), int(label), int(number)) for x, label, number in ds]
print(rows)
assert rows == [([-1.0, 5.0, 5.0, 5.0], 1, 3), ([-1.0, 10.0, 10.0, 10.0], 0, 8)]
