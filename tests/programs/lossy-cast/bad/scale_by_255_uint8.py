# {"expect": [{"line": 17, "category": "lossy-cast", "world": "dataset", "error": "", "text": "pixel 44"}], "source": "contrast raised beyond 255 and returned as uint8"}
import functools

import numpy as np
import tensorflow as tf


def contrast(image, factor):
    values = image.numpy().astype(np.float32)
    return np.rint(values * factor)


raise_contrast = functools.partial(contrast, factor=1.5)


def augment(image):
    out = tf.py_function(raise_contrast, [image], tf.uint8)  # [lossy-cast]
    out.set_shape(image.shape)
    return out


images = np.full((1, 2, 2), 200, np.uint8)
for image in tf.data.Dataset.from_tensor_slices(images).map(augment):
    print("pixel", int(image[0, 0]))
