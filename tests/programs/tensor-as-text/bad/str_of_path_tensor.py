# {"expect": [{"line": 13, "category": "tensor-text", "world": "py_function", "error": "FileNotFoundError", "text": "No such file or directory"}], "source": "str(path) of an EagerTensor opened"}
import os
import tempfile

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
np.save(os.path.join(folder, "a.npy"), np.zeros(2, np.float32))


def load(path):
    return np.load(str(path))  # [tensor-as-text]


ds = tf.data.Dataset.list_files(folder + "/*.npy")
ds = ds.map(lambda p: tf.py_function(load, [p], tf.float32))
print(next(iter(ds)))
