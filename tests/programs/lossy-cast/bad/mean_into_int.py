# {"expect": [{"line": 11, "category": "lossy-cast", "world": "dataset", "error": "", "text": "levels [0, 0, 0]"}], "source": "mean brightness declared as an integer"}
import numpy as np
import tensorflow as tf


def brightness(image):
    return np.mean(image.numpy())


def tag(image):
    level = tf.py_function(brightness, [image], tf.int32)  # [lossy-cast]
    return image, level


images = np.linspace(0.2, 0.9, 3 * 16).reshape(3, 4, 4).astype("float32")
ds = tf.data.Dataset.from_tensor_slices(images).map(tag)
print("levels", [int(level) for _, level in ds])
