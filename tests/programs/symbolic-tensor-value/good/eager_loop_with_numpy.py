# {"expect": [], "source": "GitHub issue 46685, answered: iterate over the dataset instead of map"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def decode_sample(contents):
    count = int.from_bytes(contents[:4], "little")
    return np.frombuffer(contents[4:], np.float32, count)


class RawReader:
    def __init__(self, folder):
        self.files = sorted(os.path.join(folder, f) for f in os.listdir(folder))

    def parse(self, path):
        contents = tf.io.read_file(path).numpy()
        return decode_sample(contents)

    def __iter__(self):
        for path in tf.data.Dataset.from_tensor_slices(self.files):
            yield self.parse(path)


folder = tempfile.mkdtemp()
for i in range(2):
    with open(os.path.join(folder, f"{i}.bin"), "wb") as out:
        out.write((3).to_bytes(4, "little") + np.arange(3, dtype=np.float32).tobytes())
assert [sample.sum() for sample in RawReader(folder)] == [3.0, 3.0]
