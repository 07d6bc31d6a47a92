# {"expect": [{"line": 25, "category": "dropped-output", "world": "dataset", "error": "", "text": "sizes [4, 4]"}], "source": "question: array.shape as the only output"}
import functools

import numpy as np
import tensorflow as tf


def measured(func):
    @functools.wraps(func)
    def inner(image):
        return func(image.numpy())

    return inner


@measured
def extent(image):
    rows, cols = np.nonzero(image)
    return image[rows.min() : rows.max() + 1, cols.min() : cols.max() + 1].shape


images = np.zeros((2, 6, 6), np.float32)
images[:, 1:5, 2:5] = 1.0
ds = tf.data.Dataset.from_tensor_slices(images)
ds = ds.map(lambda im: tf.py_function(extent, [im], tf.int32))  # [dropped-output]
sizes = [v.numpy().tolist() for v in ds]
print("sizes", sizes)
