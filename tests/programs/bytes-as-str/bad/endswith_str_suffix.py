# {"expect": [{"line": 10, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "endswith first arg must be bytes"}], "source": "keras-preprocessing issue 307: endswith first arg must be bytes"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def read_any(path):
    if path.endswith(".npy"):  # [bytes-as-str]
        return np.load(path)
    return np.loadtxt(path)


def load(path):
    data = read_any(path)
    return np.asarray(data, np.float32)


def make_dataset(files, batch):
    ds = tf.data.Dataset.from_tensor_slices(files)
    ds = ds.map(lambda f: tf.numpy_function(load, [f], tf.float32))
    return ds.batch(batch)


folder = tempfile.mkdtemp()
first, second = os.path.join(folder, "a.npy"), os.path.join(folder, "b.txt")
np.save(first, np.ones(3))
np.savetxt(second, np.zeros(3))
for batch in make_dataset([first, second], 2):
    print(batch.numpy())
