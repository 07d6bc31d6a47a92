# {"expect": [{"line": 29, "category": "tensor-text", "world": "py_function", "error": "FileNotFoundError", "text": "b'", "or": [17]}], "source": "a str subclass built from tensors and bytes alike"}
import os
import tempfile

import numpy as np
import tensorflow as tf


class PathText(str):
    """Text of a path, whatever it came as."""

    def __new__(cls, value):
        if hasattr(value, "numpy"):
            value = value.numpy()
        if isinstance(value, np.ndarray):
            value = value.item()
        return super().__new__(cls, value)

    @property
    def stem(self):
        return os.path.splitext(os.path.basename(self))[0]

    def sibling(self, ending):
        return PathText(os.path.join(os.path.dirname(self), self.stem + ending))


def read_pair(path):
    path = PathText(path)
    image = np.load(path)  # [tensor-as-text]
    with open(path.sibling(".txt")) as f:
        label = f.read().strip()
    return image, label


def count_words(path):
    return np.int64(len(open(PathText(path).sibling(".txt")).read().split()))


folder = tempfile.mkdtemp()
for name, label in [("one", "a red car"), ("two", "bird")]:
    np.save(os.path.join(folder, name + ".npy"), np.ones((2, 2), np.float32))
    with open(os.path.join(folder, name + ".txt"), "w") as f:
        f.write(label)

files = [os.path.join(folder, n + ".npy") for n in ("one", "two")]
ds = tf.data.Dataset.from_tensor_slices(files)
for image, label in ds.map(lambda p: tf.py_function(read_pair, [p], [tf.float32, tf.string])):
    print(image.shape, label.numpy())
for image, label in ds.map(lambda p: tf.numpy_function(read_pair, [p], [tf.float32, tf.string])):
    assert image.shape == (2, 2)
counts = [int(n) for n in ds.map(lambda p: tf.numpy_function(count_words, [p], tf.int64))]
assert counts == [3, 1]
assert read_pair(files[1])[1] == "bird" and int(tf.numpy_function(count_words, [files[0]], tf.int64)) == 3
