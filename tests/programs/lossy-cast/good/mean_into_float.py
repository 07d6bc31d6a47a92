# {"expect": [], "source": "the mean has a floating Tout"}
import numpy as np
import tensorflow as tf


def brightness(image):
    return np.mean(image.numpy())


def tag(image):
    return image, tf.py_function(brightness, [image], tf.float32)


images = np.linspace(0.2, 0.9, 48).reshape(3, 4, 4).astype("float32")
ds = tf.data.Dataset.from_tensor_slices(images).map(tag)
print("levels", [round(float(level), 2) for _, level in ds])
