# {"expect": [{"line": 30, "category": "dropped-output", "world": "dataset", "error": "", "text": "0 [0.]"}], "source": "lists of neighbouring frame files as a string tensor"}
import os
import re
import tempfile

import numpy as np
import tensorflow as tf

NUMBER = re.compile(r"(\d+)")
NUMBER_B = re.compile(rb"(\d+)")


def neighbours(path, count):
    path = path.numpy().decode()
    folder, name = os.path.split(path)
    start = int(NUMBER.search(name).group(1))
    return [os.path.join(folder, f"frame_{start + k:03d}.npy") for k in range(int(count))]


def frame_index(path):
    return np.int32(int(NUMBER_B.findall(os.path.basename(path))[0]))


def read(path):
    with open(path, "rb") as f:
        return np.load(f)


def mapper(path, frames=3):
    paths = tf.py_function(func=neighbours, inp=[path, frames], Tout=tf.string)  # [dropped-output]
    paths = tf.reshape(paths, [-1])
    images = tf.map_fn(
        lambda p: tf.ensure_shape(tf.numpy_function(read, [p], tf.float32), [2, 2]),
        paths, fn_output_signature=tf.float32)
    index = tf.numpy_function(frame_index, [path], tf.int32)
    return images, tf.ensure_shape(index, [])


folder = tempfile.mkdtemp()
for i in range(5):
    np.save(os.path.join(folder, f"frame_{i:03d}.npy"), np.full((2, 2), i, np.float32))

starts = [os.path.join(folder, f"frame_{i:03d}.npy") for i in range(3)]
for images, index in tf.data.Dataset.from_tensor_slices(starts).map(mapper):
    print(int(index), images.numpy()[:, 0, 0])
