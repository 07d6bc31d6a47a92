# {"expect": [{"line": 23, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'flush'"}], "source": "np.fromfile on a path tensor"}
import numpy as np
import tensorflow as tf
from tensorflow.keras.preprocessing.image import img_to_array
from tensorflow.keras.utils import to_categorical
import os, tempfile

NUM_CLASSES = 4
d = tempfile.mkdtemp()
for i in range(4):
    png = tf.io.encode_png(tf.cast(np.random.randint(0, 255, (8, 8, 3)), tf.uint8))
    tf.io.write_file(os.path.join(d, f"{i}.png"), png)


def process_path(path, y):
    raw = tf.io.read_file(path)
    img = tf.io.decode_png(raw, channels=3)
    img = tf.image.resize(img, [8, 8]) / 255.0
    return img, to_categorical(y, NUM_CLASSES)


def load(path, y):
    x = np.fromfile(path, dtype=np.uint8)  # [symbolic-tensor-value]
    return img_to_array(x), y


paths = tf.constant(sorted(os.path.join(d, f) for f in os.listdir(d)))
ds = tf.data.Dataset.from_tensor_slices((paths, [0, 1, 2, 3])).map(load)
for a, b in ds:
    print(a.shape, b)
