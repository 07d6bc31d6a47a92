# {"expect": [], "source": "a writer in another library makes the files whose existence is tested"}
import os
import pickle
import tempfile
import zipfile

import numpy as np
import tensorflow as tf

CACHE = tempfile.mkdtemp()


class Store:
    def __init__(self, keep):
        self.keep = keep

    def __call__(self, name):
        path = os.path.join(CACHE, str(name) + ".zip")
        if not os.path.isfile(path):
            self.keep(path)
        return np.int64(os.path.getsize(path) > 0)


def keep(path):
    with zipfile.ZipFile(path, "w") as z:
        z.writestr("x", pickle.dumps(1))


store = Store(keep)
ds = tf.data.Dataset.from_tensor_slices(["aa", "b", "aa"])
ds = ds.map(lambda n: tf.numpy_function(store, [n], tf.int64))
print([int(x) for x in ds])
