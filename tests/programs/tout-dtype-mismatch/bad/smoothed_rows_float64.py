# {"expect": [{"line": 13, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "np.apply_along_axis with a function that gives float64"}
import numpy as np
import tensorflow as tf

KERNEL = np.ones(3) / 3.0


def smooth(rows):
    return np.apply_along_axis(lambda row: np.convolve(row, KERNEL, mode="same"), 1, rows)


def blur(rows):
    out = tf.numpy_function(smooth, [rows], tf.float32)  # [tout-dtype-mismatch]
    return tf.ensure_shape(out, rows.shape)


data = tf.data.Dataset.from_tensor_slices(np.ones((2, 3, 5), np.float32))
for rows in data.map(blur):
    print(rows.shape)
