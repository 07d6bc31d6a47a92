# {"expect": [{"line": 8, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "float64", "or": [16]}], "source": "tensor standardised with double statistics in a decorated function"}
import numpy as np
import tensorflow as tf

STATS = {"mean": np.array([0.2, 0.4]), "std": np.array([1.5, 2.5])}


@tf.py_function(Tout=tf.float32)  # [tout-dtype-mismatch]
def standardise(row):
    mean = tf.constant(STATS["mean"])
    std = tf.constant(STATS["std"])
    return (tf.cast(row, mean.dtype) - mean) / std


rows = tf.data.Dataset.from_tensor_slices(np.random.rand(5, 2).astype("float32"))
for row in rows.map(lambda r: standardise(r)):
    print(row)
