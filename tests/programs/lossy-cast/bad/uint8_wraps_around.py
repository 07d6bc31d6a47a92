# {"expect": [{"line": 24, "category": "lossy-cast", "world": "dataset", "error": "", "text": "[[100, 164], [44, 99]]"}], "source": "values clipped to the range before the cast to uint8"}
import numpy as np
import tensorflow as tf


def gamma(image, value):
    return image.numpy().astype(np.int64) + int(float(value) * 200)


def equalize(image):
    array = image.numpy()
    hist = np.bincount(array.ravel(), minlength=256)
    cdf = hist.cumsum()
    table = (cdf - cdf.min()) * 255 // max(cdf.max() - cdf.min(), 1)
    return table[array]


def add_bias(image, bias):
    wide = image.astype(np.int32) + int(bias)
    return np.clip(wide, 0, 255).astype(np.uint8)


def mapper(image):
    a = tf.py_function(gamma, [image, 0.5], tf.uint8)  # [lossy-cast]
    b = tf.py_function(equalize, [image], tf.uint8)
    c = tf.numpy_function(add_bias, [image, 100], tf.uint8)
    return tuple(tf.ensure_shape(t, image.shape) for t in (a, b, c))


image = np.array([[0, 64], [200, 255]], np.uint8)
for a, b, c in tf.data.Dataset.from_tensors(image).map(mapper):
    print(a.numpy().tolist(), b.numpy().tolist(), c.numpy().tolist())
    assert b.numpy()[-1, -1] == 255 and c.numpy().tolist() == [[100, 164], [255, 255]]
