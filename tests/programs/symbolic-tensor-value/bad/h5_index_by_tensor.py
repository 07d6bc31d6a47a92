# {"expect": [{"line": 20, "category": "symbolic-value", "world": "dataset", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "memory mapped array indexed by the element of Dataset.range"}
import os
import tempfile

import numpy as np
import tensorflow as tf

path = os.path.join(tempfile.mkdtemp(), "big.npy")
np.save(path, np.random.rand(20, 4).astype(np.float32))


class Reader:
    def __init__(self, path):
        self.data = np.load(path, mmap_mode="r")

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i]  # [symbolic-tensor-value]


reader = Reader(path)
ds = tf.data.Dataset.range(len(reader)).shuffle(20).map(lambda i: reader[i]).batch(4)
print(next(iter(ds)))
