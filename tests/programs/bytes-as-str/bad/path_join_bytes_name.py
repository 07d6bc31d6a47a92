# {"expect": [{"line": 16, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "mix strings and bytes in path components"}], "source": "StackOverflow: os.path.join(root, name) inside numpy_function"}
import os
import tempfile

import numpy as np
from tensorflow import numpy_function
from tensorflow.data import Dataset
import tensorflow as tf


class MaskFolder:
    def __init__(self, root):
        self.root = root

    def path_of(self, name):
        return os.path.join(self.root, name)  # [bytes-as-str]

    def read(self, name):
        return np.load(self.path_of(name)).astype(np.uint8)

    def map(self, name):
        mask = numpy_function(self.read, [name], tf.uint8)
        return tf.ensure_shape(mask, [4, 4])


root = tempfile.mkdtemp()
for name in ("m0.npy", "m1.npy"):
    np.save(os.path.join(root, name), np.eye(4))
for mask in Dataset.from_tensor_slices(["m0.npy", "m1.npy"]).map(MaskFolder(root).map):
    print(mask.numpy().sum())
