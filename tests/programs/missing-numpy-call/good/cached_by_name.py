# {"expect": [], "source": "caches whose keys are hashable"}
import functools
import tempfile

import numpy as np
import tensorflow as tf

FOLDER = tempfile.mkdtemp()
np.save(FOLDER + "/a.npy", np.ones(2, np.float32))


@functools.lru_cache(maxsize=None)
def read(path):
    return np.load(path)


def load(path):
    return read(path.numpy())


ds = tf.data.Dataset.from_tensor_slices([FOLDER + "/a.npy"] * 2)
print(len(list(ds.map(lambda p: tf.py_function(load, [p], tf.float32)))))
print(len(list(ds.map(lambda p: tf.numpy_function(read, [p], tf.float32)))))
