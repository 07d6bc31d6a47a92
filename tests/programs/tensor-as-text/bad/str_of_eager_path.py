# {"expect": [{"line": 14, "category": "tensor-text", "world": "py_function", "error": "FileNotFoundError", "text": "tf.Tensor(b'", "or": [17]}], "source": "StackOverflow: str(path) inside py_function"}
import os
import tempfile

import numpy as np
import tensorflow as tf


class AudioFolder:
    def __init__(self, pattern):
        self.files = tf.data.Dataset.list_files(pattern, shuffle=False)

    def read(self, path):
        return self.decode(str(path))

    def decode(self, name):
        with open(name, "rb") as src:  # [tensor-as-text]
            return np.frombuffer(src.read(), np.int16).astype(np.float32)

    def dataset(self):
        return self.files.map(lambda p: tf.py_function(self.read, [p], tf.float32))


folder = tempfile.mkdtemp()
for i in range(2):
    np.arange(16, dtype=np.int16).tofile(os.path.join(folder, f"clip{i}.raw"))
for audio in AudioFolder(os.path.join(folder, "*.raw")).dataset():
    print(audio.shape)
