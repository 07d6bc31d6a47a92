# {"expect": [], "source": "body keeps whatever dtype comes in, called for several dtypes"}
import numpy as np
import tensorflow as tf


def smooth(x, n):
    kernel = np.ones(int(n)) / n
    y = np.convolve(x, kernel, mode="same")
    return y.astype(x.dtype)


def to_float(x):
    if x.dtype == np.uint8:
        return x.astype(np.float32) / 255.0
    if np.issubdtype(x.dtype, np.integer):
        return x.astype(np.float32)
    return x.astype(np.float32, copy=False)


def pick(x, as_int):
    return np.rint(x).astype(np.int32) if as_int else np.rint(x).astype(np.int32) * 2


for dtype in ("float32", "float64", "int16"):
    ds = tf.data.Dataset.from_tensors(np.arange(6).astype(dtype))
    same = ds.map(lambda x: tf.numpy_function(smooth, [x, 3], x.dtype))
    real = ds.map(lambda x: tf.numpy_function(to_float, [x], tf.float32))
    whole = ds.map(lambda x: tf.numpy_function(pick, [x, True], tf.int32))
    print([next(iter(d)).dtype.name for d in (same, real, whole)])
