# {"expect": [], "source": "base64 decoded by tf.io, numpy_function and py_function"}
import base64

import numpy as np
import tensorflow as tf

PNG = tf.io.encode_png(tf.fill((2, 2, 1), tf.constant(7, tf.uint8))).numpy()
STANDARD = base64.b64encode(PNG).decode()
WEB = base64.urlsafe_b64encode(PNG).decode()


def by_ops(row):
    return tf.io.decode_png(tf.io.decode_base64(row), channels=1)


def by_numpy(row):
    raw = tf.numpy_function(base64.b64decode, [row], tf.string)
    return tf.io.decode_png(raw, channels=1)


def by_python(row):
    raw = tf.py_function(lambda r: base64.b64decode(r.numpy()), [row], tf.string)
    return tf.io.decode_png(raw, channels=1)


for text, fn in ((WEB.rstrip("="), by_ops), (STANDARD, by_numpy), (STANDARD, by_python)):
    for image in tf.data.Dataset.from_tensors(text).map(fn):
        assert np.array_equal(image, np.full((2, 2, 1), 7))
print("ok")
