# {"expect": [], "source": "factory that makes the wrapped function"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def make_reader(keys, dtype=np.float32):
    def read(path):
        with np.load(path) as z:
            return [z[k].astype(dtype) for k in keys]

    return read


def npz_dataset(paths, keys, shapes):
    reader = make_reader(keys)

    def _map(path):
        values = tf.numpy_function(reader, [path], [tf.float32] * len(keys))
        for v, s in zip(values, shapes):
            v.set_shape(s)
        return dict(zip(keys, values))

    return tf.data.Dataset.from_tensor_slices(paths).map(_map)


d = tempfile.mkdtemp()
files = []
for i in range(3):
    files.append(os.path.join(d, f"{i}.npz"))
    np.savez(files[-1], pos=np.random.rand(5, 3), charge=np.arange(5))
for item in npz_dataset(files, ["pos", "charge"], [(5, 3), (5,)]).batch(3):
    print({k: v.shape for k, v in item.items()})
