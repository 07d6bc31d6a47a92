# {"expect": [], "source": "lru_cache on a helper that takes Python values"}
import functools

import numpy as np
import tensorflow as tf


@functools.lru_cache(maxsize=None)
def window(n, kind="hann"):
    return np.hanning(n).astype(np.float32) if kind == "hann" else np.ones(n, np.float32)


def apply_window(x, n):
    return x[: int(n)] * window(int(n))


def windowed(x):
    y = tf.numpy_function(apply_window, [x, 8], tf.float32)
    return tf.ensure_shape(y, [8]) * window(8, "rect")


ds = tf.data.Dataset.from_tensor_slices(np.random.rand(2, 10).astype(np.float32)).map(windowed)
print([v.shape for v in ds], window.cache_info().misses >= 2)
