# {"expect": [{"line": 14, "category": "tensor-text", "world": "numpy_function", "error": "", "text": "cached 0"}], "source": "pathlib path with an f-string of bytes, tested before it is read"}
import pathlib
import tempfile

import numpy as np
import tensorflow as tf

FOLDER = pathlib.Path(tempfile.mkdtemp())
np.save(FOLDER / "a.npy", np.ones(2, np.float32))
hits = []


def features(key):
    target = FOLDER / f"{key}.npy"  # [tensor-as-text]
    if target.exists():
        hits.append(target)
        return np.load(target)
    return np.zeros(2, np.float32)


ds = tf.data.Dataset.from_tensor_slices(["a"])
ds = ds.map(lambda k: tf.numpy_function(features, [k], tf.float32))
for row in ds:
    print(row.numpy())
print("cached", len(hits))
