# {"expect": [], "source": "StackOverflow: os.path.join with bytes, answered: encode the root"}
import os
import tempfile

import numpy as np
from tensorflow import numpy_function
from tensorflow.data import Dataset
import tensorflow as tf


class MaskFolder:
    def __init__(self, root):
        self.root = os.fsencode(root)

    def path_of(self, name):
        return os.path.join(self.root, name + b".npy")

    def read(self, name):
        with open(self.path_of(name), "rb") as src:
            return np.load(src).astype(np.uint8)

    def map(self, name):
        mask = numpy_function(self.read, [name], tf.uint8)
        return tf.ensure_shape(mask, [4, 4])


root = tempfile.mkdtemp()
for name in ("m0", "m1"):
    np.save(os.path.join(root, name), np.eye(4))
for mask in Dataset.from_tensor_slices(["m0", "m1"]).map(MaskFolder(root).map):
    assert mask.numpy().sum() == 4
