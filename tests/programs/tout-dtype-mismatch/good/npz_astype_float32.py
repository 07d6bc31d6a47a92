# {"expect": [], "source": "npz reader that casts to the declared dtype"}
import os
import tempfile

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
for i in range(4):
    np.savez(os.path.join(folder, f"s{i}.npz"), x=np.random.rand(6, 2), y=i % 2)


def load_npz(path):
    with np.load(path.decode()) as data:
        x, y = data["x"], int(data["y"])
    return x.astype(np.float32), np.int32(y)


def tf_load(path):
    x, y = tf.numpy_function(load_npz, [path], [tf.float32, tf.int32])
    x.set_shape((6, 2))
    y.set_shape(())
    return x, y


files = sorted(os.path.join(folder, f) for f in os.listdir(folder))
ds = tf.data.Dataset.from_tensor_slices(files).map(tf_load).batch(2)
for x, y in ds:
    print(x.shape, y.numpy())
