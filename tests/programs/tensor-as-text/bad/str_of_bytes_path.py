# {"expect": [{"line": 20, "category": "tensor-text", "world": "numpy_function", "error": "FileNotFoundError", "text": "No such file or directory"}], "source": "str(path) on the bytes of numpy_function gives b'...'; typical cv2.imread(str(path)) notebooks, compare https://github.com/tensorflow/tensorflow/issues/37357"}
import os
import tempfile

import numpy as np
import tensorflow as tf


class Preprocessor:
    def __init__(self, size):
        self.size = size

    def process(self, picture):
        step = max(1, picture.shape[0] // self.size)
        return picture[::step, ::step][: self.size, : self.size]


def make_loader(preprocessor):
    def _py_load(path):
        with open(str(path), "rb") as handle:  # [tensor-as-text]
            picture = np.load(handle)
        return preprocessor.process(picture).astype(np.float32)

    def _load_and_preprocess(path, label):
        image = tf.numpy_function(func=_py_load, inp=[path], Tout=tf.float32)
        image.set_shape([preprocessor.size, preprocessor.size, 3])
        return image, label

    return _load_and_preprocess


folder = tempfile.mkdtemp()
path = os.path.join(folder, "scan.npy")
np.save(path, np.random.rand(16, 16, 3))
ds = tf.data.Dataset.from_tensor_slices(([path], [1])).map(make_loader(Preprocessor(8)))
for image, label in ds:
    print(image.shape, label.numpy())
