# {"expect": [], "source": "bytes are file names where everything is bytes"}
import os
import tempfile

import numpy as np
import tensorflow as tf

ROOT = tempfile.mkdtemp()
np.save(os.path.join(ROOT, "a.npy"), np.ones(2, np.float32))


def load(name):
    path = os.path.join(ROOT.encode(), name)
    assert os.path.exists(path) and path.endswith(b".npy")
    assert os.path.splitext(os.path.basename(path))[1] == b".npy"
    with open(path, "rb") as f:
        f.read(1)
    return np.load(path)


ds = tf.data.Dataset.from_tensor_slices(["a.npy"])
print(next(iter(ds.map(lambda n: tf.numpy_function(load, [n], tf.float32)))))
