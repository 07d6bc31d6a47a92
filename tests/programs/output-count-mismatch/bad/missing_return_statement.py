# {"expect": [{"line": 14, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 0 values, but expects to see 1 values"}], "source": "function without return for a float Tout"}
import numpy as np
import tensorflow as tf


def equalize(img):
    hist, bins = np.histogram(img, 16)
    cdf = hist.cumsum() / hist.sum()
    out = np.interp(np.asarray(img).ravel(), bins[:-1], cdf).reshape(img.shape)
    out.astype(np.float32)


def tf_equalize(img):
    res = tf.py_function(equalize, [img], tf.float32)  # [output-count-mismatch]
    res.set_shape(img.shape)
    return res


imgs = np.random.rand(2, 5, 5).astype(np.float32)
print(next(iter(tf.data.Dataset.from_tensor_slices(imgs).map(tf_equalize))))
