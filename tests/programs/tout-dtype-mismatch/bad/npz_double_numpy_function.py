# {"expect": [{"line": 21, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "npz files loaded with numpy_function, float64 against float32"}
import os
import tempfile

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
for i in range(4):
    np.savez(os.path.join(folder, f"s{i}.npz"), x=np.random.rand(6, 2), y=i % 2)


def load_npz(path):
    with np.load(path.decode()) as data:
        x = data["x"]
    x = (x - np.zeros(2)) / np.ones(2)
    return x.astype(float)


def tf_load(path):
    x = tf.numpy_function(load_npz, [path], tf.float32)  # [tout-dtype-mismatch]
    x.set_shape((6, 2))
    return x


files = sorted(os.path.join(folder, f) for f in os.listdir(folder))
ds = tf.data.Dataset.from_tensor_slices(files).map(tf_load).batch(2)
for batch in ds:
    print(batch.shape)
