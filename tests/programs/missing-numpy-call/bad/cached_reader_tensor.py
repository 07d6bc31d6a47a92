# {"expect": [{"line": 18, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "unhashable"}], "source": "lru_cache around a loader that receives an EagerTensor"}
import functools
import tempfile

import numpy as np
import tensorflow as tf

FOLDER = tempfile.mkdtemp()
np.save(FOLDER + "/a.npy", np.ones(2, np.float32))


@functools.lru_cache(maxsize=None)
def read(path):
    return np.load(path.numpy().decode())


def load(path):
    return read(path)  # [missing-numpy-call]


ds = tf.data.Dataset.from_tensor_slices([FOLDER + "/a.npy"] * 2)
ds = ds.map(lambda p: tf.py_function(load, [p], tf.float32))
print([x.numpy() for x in ds])
