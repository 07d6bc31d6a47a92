# {"expect": [], "source": "root, name and suffix are all bytes"}
import os
import tempfile

import numpy as np
import tensorflow as tf

ROOT = os.fsencode(tempfile.mkdtemp())
np.save(os.path.join(ROOT, b"s1.npy").decode(), np.arange(4, dtype=np.float32))


def read(sample_id, suffix=b".npy"):
    path = os.path.join(ROOT, sample_id + suffix)
    with open(path, "rb") as handle:
        return np.load(handle)


ds = tf.data.Dataset.from_tensor_slices(["s1"])
ds = ds.map(lambda s: tf.numpy_function(read, [s], tf.float32))
print(list(ds.as_numpy_iterator()))
