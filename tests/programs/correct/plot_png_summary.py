# {"expect": [], "source": "images of plots made in numpy_function and written as PNG"}
import functools
import os
import tempfile

import numpy as np
import tensorflow as tf


def scatter(y1, y2, y1_label="x", y2_label="y", size=32):
    """A tiny scatter plot; returns (1, size, size, 3) uint8."""
    canvas = np.full((size, size, 3), 255, dtype=np.uint8)
    both = np.stack([y1.ravel(), y2.ravel()])
    low, high = both.min(axis=1, keepdims=True), both.max(axis=1, keepdims=True)
    spots = ((both - low) / np.maximum(high - low, 1e-6) * (size - 1)).astype(int)
    canvas[size - 1 - spots[1], spots[0]] = (200, 30, 30)
    assert isinstance(y1_label, str) and isinstance(y2_label, str)
    return canvas[None]


def log_scatter(step, folder, *y, **kw):
    image = tf.numpy_function(functools.partial(scatter, **kw), y, tf.uint8)
    image.set_shape([1, None, None, 3])
    path = tf.strings.join([folder, "/scatter_", tf.strings.as_string(step), ".png"])
    tf.io.write_file(path, tf.io.encode_png(image[0]))
    return image


folder = tempfile.mkdtemp()


@tf.function
def loss(y_true, y_pred, step):
    image = log_scatter(step, folder, y_true, y_pred, y1_label="true", y2_label="pred")
    return tf.reduce_mean(tf.square(y_true - y_pred)), image


a = tf.constant(np.linspace(0, 1, 20, dtype=np.float32))
value, image = loss(a, a ** 2, tf.constant(1, tf.int64))
print(float(value), image.shape, image.dtype)
assert (image.numpy() == 30).sum() > 10
assert os.listdir(folder) == ["scatter_1.png"]
