# {"expect": [{"line": 15, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "dtype of a dataset read from a configuration by NumPy's names"}
import numpy as np
import tensorflow as tf

CONFIG = {"features": "float", "scale": 0.5}
DTYPE = np.dtype(CONFIG["features"])


def scaled(row):
    return np.asarray(row * CONFIG["scale"], dtype=DTYPE)


rows = tf.data.Dataset.from_tensor_slices(np.ones((3, 2), np.float32))
rows = rows.map(
    lambda row: tf.numpy_function(scaled, [row], tf.float32)  # [tout-dtype-mismatch]
)
for row in rows:
    print(row.shape)
