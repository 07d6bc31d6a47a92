# {"expect": [], "source": "keras image helpers used outside of the graph"}
import os
import tempfile

import numpy as np
import tensorflow as tf
from tensorflow.keras.utils import array_to_img, img_to_array  # noqa: F401

folder = tempfile.mkdtemp()
for i in range(3):
    tf.io.write_file(os.path.join(folder, f"{i}.jpg"), tf.io.encode_jpeg(tf.fill((4, 4, 3), tf.cast(i * 20, tf.uint8))))


def load(path):
    image = tf.io.decode_jpeg(tf.io.read_file(path), channels=3)
    return tf.image.resize(image, (6, 6)) / 255.0


def as_array(path):
    image = tf.io.decode_jpeg(tf.io.read_file(path), channels=3)
    return img_to_array(image.numpy())


files = tf.data.Dataset.list_files(os.path.join(folder, "*.jpg"), shuffle=False)
arrays = [as_array(path) for path in files]
eager = files.map(lambda p: tf.py_function(as_array, [p], tf.float32))
for image, a, b in zip(files.map(load), arrays, eager):
    assert image.shape == (6, 6, 3)
    assert np.array_equal(a, b)
print(np.stack(arrays).dtype)
