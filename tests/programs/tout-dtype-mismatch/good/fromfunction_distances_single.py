# {"expect": [], "source": "a weight map that is computed from coordinates"}
import numpy as np
import tensorflow as tf


def vignette(image):
    height, width = image.shape[:2]
    center = np.float32((height - 1) / 2), np.float32((width - 1) / 2)
    return np.fromfunction(
        lambda row, column: np.hypot(row - center[0], column - center[1]), (height, width),
        dtype=np.float32)


def process(image):
    weights = tf.numpy_function(vignette, [image], tf.float32)
    return image * weights[..., tf.newaxis]


images = tf.random.uniform([2, 8, 6, 3])
for item in tf.data.Dataset.from_tensor_slices(images).map(process):
    print(item.shape)
