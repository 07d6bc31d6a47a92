# {"expect": [], "source": "@tf.py_function(Tout=(np.uint8)) as in a colouring project (public code, read_file id 30451445578)"}
import os
import tempfile

import numpy as np
import tensorflow as tf


@tf.py_function(Tout=(np.uint8))
def load_image(filename):
    filepath = filename.numpy().decode("utf-8")
    return np.load(filepath)


@tf.py_function(Tout=(tf.float32, "float32"))
def split_channels(img):
    img = tf.cast(img, tf.float32).numpy()
    light = img[..., :1] / 50.0 - 1.0
    return light, img[..., 1:] / 128.0


folder = tempfile.mkdtemp()
np.save(os.path.join(folder, "x.npy"), np.full((2, 2, 3), 100, np.uint8))
data = tf.data.Dataset.list_files(os.path.join(folder, "*.npy"))
for light, ab in data.map(load_image).map(split_channels):
    print(light.numpy().max(), ab.shape)
