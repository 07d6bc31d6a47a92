# {"expect": [{"line": 20, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "GitHub issue 28075: tf.io.read_file(path).numpy() within Dataset.map"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def decode_sample(contents):
    header, body = contents[:4], contents[4:]
    count = int.from_bytes(header, "little")
    return np.frombuffer(body, np.float32, count)


class RawReader:
    def __init__(self, folder):
        self.files = sorted(os.path.join(folder, f) for f in os.listdir(folder))

    def parse(self, path):
        contents = tf.io.read_file(path).numpy()  # [symbolic-tensor-value]
        return decode_sample(contents)

    def dataset(self):
        return tf.data.Dataset.from_tensor_slices(self.files).map(self.parse)


folder = tempfile.mkdtemp()
for i in range(2):
    with open(os.path.join(folder, f"{i}.bin"), "wb") as out:
        out.write((3).to_bytes(4, "little") + np.arange(3, dtype=np.float32).tobytes())
for sample in RawReader(folder).dataset():
    print(sample)
