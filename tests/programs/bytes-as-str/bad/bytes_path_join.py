# {"expect": [{"line": 17, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "Can't mix strings and bytes in path components"}], "source": "os.path.join of a str folder and bytes name"}
import os
import tempfile

import numpy as np
import tensorflow as tf

ROOT = tempfile.mkdtemp()
np.save(os.path.join(ROOT, "s1.npy"), np.ones(2, np.float32))


class SpectrogramStore:
    def __init__(self, root):
        self.root = root

    def get(self, key):
        return np.load(os.path.join(self.root, key))  # [bytes-as-str]

    def tf_get(self, key):
        out = tf.numpy_function(self.get, [key], tf.float32)
        out.set_shape([2])
        return out


store = SpectrogramStore(ROOT)
for s in tf.data.Dataset.from_tensor_slices(["s1.npy"]).map(store.tf_get):
    print(s)
