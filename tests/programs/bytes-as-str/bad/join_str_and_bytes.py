# {"expect": [{"line": 18, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "Can't mix strings and bytes"}], "source": "path joined from a str root and bytes"}
import os
import tempfile

import numpy as np
import tensorflow as tf

ROOT = tempfile.mkdtemp()
np.save(os.path.join(ROOT, "s1.npy"), np.arange(4, dtype=np.float32))


class Reader:
    def __init__(self, root, suffix=b".npy"):
        self.root = root
        self.suffix = suffix

    def read(self, sample_id):
        path = os.path.join(self.root, sample_id + self.suffix)  # [bytes-as-str]
        return np.load(path)


reader = Reader(ROOT)
ds = tf.data.Dataset.from_tensor_slices(["s1"])
ds = ds.map(lambda s: tf.numpy_function(reader.read, [s], tf.float32))
print(list(ds.as_numpy_iterator()))
