# {"expect": [{"line": 13, "category": "bytes-str", "world": "py_function", "error": "TypeError", "text": "can't concat str to bytes"}], "source": "suffix added to path.numpy()"}
import os
import tempfile

import numpy as np
import tensorflow as tf

tmp = tempfile.mkdtemp()
np.save(os.path.join(tmp, "img.npy"), np.zeros((2, 2), np.float32))


def load_with_suffix(stem):
    return np.load(stem.numpy() + ".npy")  # [bytes-as-str]


ds = tf.data.Dataset.from_tensor_slices([os.path.join(tmp, "img")])
ds = ds.map(lambda s: tf.py_function(load_with_suffix, [s], tf.float32))
print(next(iter(ds)).shape)
