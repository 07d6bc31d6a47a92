# {"expect": [{"line": 12, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "Tout taken from the input dtype while the body interpolates"}
import numpy as np
import tensorflow as tf


def time_warp(x, factor):
    idx = np.linspace(0, len(x) - 1, int(len(x) * factor))
    return np.interp(idx, np.arange(len(x)), x)


def warp(x, y):
    warped = tf.numpy_function(func=time_warp, inp=[x, 0.5], Tout=x.dtype)  # [tout-dtype-mismatch]
    warped.set_shape([None])
    return warped, y


x = np.random.rand(6, 20).astype(np.float32)
y = np.arange(6)
ds = tf.data.Dataset.from_tensor_slices((x, y)).map(warp).batch(3)
for a, b in ds:
    print(a.shape, b)
