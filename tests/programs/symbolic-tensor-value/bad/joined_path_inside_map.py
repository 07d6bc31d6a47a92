# {"expect": [{"line": 20, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "os.PathLike object, not"}], "source": "os.path functions used on a path tensor in map, compare https://github.com/tensorflow/tensorflow/issues/37357"}
import os
import tempfile

import numpy as np
import tensorflow as tf

image_dir = tempfile.mkdtemp()
file_names = ["p1.raw", "p2.raw", "p3.raw"]
for number, file_name in enumerate(file_names):
    np.full(4, number, np.uint8).tofile(os.path.join(image_dir, file_name))


class DataLoader:
    def __init__(self, folder, size=(2, 2)):
        self.folder = folder
        self.size = size

    def process_path(self, file_name):
        full = os.path.join(self.folder, file_name)  # [symbolic-tensor-value]
        raw = tf.io.read_file(full)
        pixels = tf.io.decode_raw(raw, tf.uint8)
        return tf.reshape(pixels, self.size)

    def dataset(self, names):
        return tf.data.Dataset.from_tensor_slices(names).map(self.process_path)


loader = DataLoader(image_dir)
for picture in loader.dataset(file_names):
    print(picture.numpy())
