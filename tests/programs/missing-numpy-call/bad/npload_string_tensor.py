# {"expect": [{"line": 10, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "object has no attribute 'decode'"}], "source": "GitHub issue 29972: np.load(path.decode()) in py_function"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def load_series(timeseries_file):
    series = np.load(timeseries_file.decode())  # [missing-numpy-call]
    return (series - series.mean()) / (series.std() + 1e-6)


def load(image_file, timeseries_file):
    image = tf.io.decode_png(tf.io.read_file(image_file))
    series = tf.py_function(load_series, [timeseries_file], tf.float32)
    return tf.cast(image, tf.float32), tf.ensure_shape(series, [32])


folder = tempfile.mkdtemp()
image_path = os.path.join(folder, "frame.png")
series_path = os.path.join(folder, "frame.npy")
tf.io.write_file(image_path, tf.io.encode_png(np.zeros((4, 4, 3), np.uint8)))
np.save(series_path, np.random.rand(32).astype(np.float32))

ds = tf.data.Dataset.from_tensor_slices(([image_path], [series_path])).map(load)
for image, series in ds:
    print(image.shape, series.shape)
