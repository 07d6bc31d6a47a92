# {"expect": [{"line": 14, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'decode'"}], "source": "loader written for numpy_function mapped directly"}
import os
import tempfile

import numpy as np
import tensorflow as tf

tmp = tempfile.mkdtemp()
for k in range(3):
    np.save(os.path.join(tmp, f"{k}.npy"), np.full((4,), k, np.float32))


def load_features(path):
    array = np.load(path.decode("utf-8"))  # [symbolic-tensor-value]
    return array / (np.linalg.norm(array) + 1e-6)


def pipeline(paths, label):
    ds = tf.data.Dataset.from_tensor_slices(paths)
    ds = ds.map(load_features)
    return tf.data.Dataset.zip((ds, tf.data.Dataset.from_tensors(label).repeat()))


paths = sorted(os.path.join(tmp, n) for n in os.listdir(tmp))
for x, y in pipeline(paths, 1):
    print(x.numpy(), y.numpy())
