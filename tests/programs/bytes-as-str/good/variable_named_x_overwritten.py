# {"expect": [], "source": "one name holds tensor, array, bytes and text in turn; long loaders like public code (read_file id 71518879403)"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def _py_load(path, scale):
    path = path.numpy()
    path = path.decode("utf-8")
    path = os.path.normpath(path.replace("\\", "/"))
    x = np.load(path)
    x = x.astype(np.float32)
    scale = scale.numpy().item()
    x *= scale
    x = tf.convert_to_tensor(x)
    x = tf.image.resize(x, (2, 2))
    x = x.numpy()
    return x.round(3)


folder = tempfile.mkdtemp()
np.save(os.path.join(folder, "a.npy"), np.ones((4, 4, 1)))
ds = tf.data.Dataset.from_tensor_slices(([os.path.join(folder, "a.npy")], [0.5]))
for x in ds.map(lambda p, s: tf.py_function(func=_py_load, inp=[p, s], Tout=tf.float32)):
    print(x.shape, x.numpy().max())
