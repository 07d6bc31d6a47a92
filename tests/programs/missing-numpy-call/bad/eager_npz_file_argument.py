# {"expect": [{"line": 14, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "expected str, bytes or os.PathLike object"}], "source": "np.load with the EagerTensor as path"}
import os
import tempfile

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
for i in range(2):
    np.savez(os.path.join(folder, f"{i}.npz"), x=np.ones((3, 3), "f4") * i, y=np.int32(i))


def load(path):
    data = np.load(path)  # [missing-numpy-call]
    return data["x"], data["y"]


@tf.function
def tf_load(path):
    x, y = tf.py_function(load, [path], [tf.float32, tf.int32])
    x.set_shape([3, 3])
    y.set_shape([])
    return x, y


ds = tf.data.Dataset.list_files(folder + "/*.npz").map(tf_load)
for x, y in ds.batch(2):
    print(x.shape, y.shape)
