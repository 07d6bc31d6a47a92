# {"expect": [], "source": "array read from a zip archive within py_function"}
import io
import os
import tempfile
import zipfile

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
for i in range(3):
    with zipfile.ZipFile(os.path.join(folder, f"scan{i}.zip"), "w") as archive:
        buffer = io.BytesIO()
        np.save(buffer, np.full((2, 2), i, np.float32))
        archive.writestr("volume.npy", buffer.getvalue())


def read_volume(path):
    with zipfile.ZipFile(path.numpy().decode("utf-8")) as archive:
        payload = archive.read("volume.npy")
    return np.load(io.BytesIO(payload))


class ScanDataset:
    def __init__(self, root, batch_size):
        self.pattern = os.path.join(root, "*.zip")
        self.batch_size = batch_size

    @staticmethod
    def _load(path):
        volume = tf.py_function(read_volume, [path], tf.float32)
        return tf.ensure_shape(volume, [2, 2])

    def build(self):
        files = tf.data.Dataset.list_files(self.pattern, shuffle=False)
        return files.map(self._load).batch(self.batch_size)


for batch in ScanDataset(folder, 2).build():
    print(batch.shape, batch.numpy().max())
