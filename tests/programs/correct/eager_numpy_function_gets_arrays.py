# {"expect": [], "source": "called eagerly, numpy_function passes a zero-dimensional object array for a string; found beside https://github.com/tensorflow/tensorflow/issues/34674"}
import os

import numpy as np
import tensorflow as tf


def stem(path):
    raw = path.item() if isinstance(path, np.ndarray) else path
    return os.path.splitext(os.path.basename(raw.decode()))[0]


eager = tf.numpy_function(stem, [tf.constant("/data/holiday.png")], tf.string)
mapped = tf.data.Dataset.from_tensors("/data/scan.tif").map(
    lambda p: tf.numpy_function(stem, [p], tf.string)
)
print(eager.numpy().decode(), next(iter(mapped)).numpy().decode())
