# {"expect": [{"line": 18, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'bytes' object has no attribute 'numpy'"}], "source": "StackOverflow: path.numpy() inside numpy_function"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def read_pgm(path):
    with open(path, "rb") as src:
        assert src.readline().strip() == b"P5"
        width, height = map(int, src.readline().split())
        src.readline()
        return np.frombuffer(src.read(), np.uint8).reshape(height, width)


def load(path):
    name = path.numpy().decode("utf-8")  # [tensor-method-on-array]
    return read_pgm(name)


def decode(path, label):
    image = tf.numpy_function(load, [path], tf.uint8)
    image.set_shape([None, None])
    return tf.cast(image, tf.float32) / 255.0, label


folder = tempfile.mkdtemp()
paths = []
for i in range(2):
    paths.append(os.path.join(folder, "im%d.pgm" % i))
    with open(paths[-1], "wb") as out:
        out.write(b"P5\n4 3\n255\n" + bytes(range(12)))

for image, label in tf.data.Dataset.from_tensor_slices((paths, [0, 1])).map(decode):
    print(image.shape, label.numpy())
