# {"expect": [{"line": 19, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'seek'"}], "source": "array read from a zip archive opened with a path tensor"}
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
    with zipfile.ZipFile(path) as archive:  # [symbolic-tensor-value]
        payload = archive.read("volume.npy")
    return np.load(io.BytesIO(payload))


class ScanDataset:
    def __init__(self, root, batch_size):
        self.pattern = os.path.join(root, "*.zip")
        self.batch_size = batch_size

    def build(self):
        files = tf.data.Dataset.list_files(self.pattern, shuffle=False)
        return files.map(read_volume).batch(self.batch_size)


for batch in ScanDataset(folder, 2).build():
    print(batch.shape)
