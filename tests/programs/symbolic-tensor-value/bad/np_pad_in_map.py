# {"expect": [{"line": 9, "category": "symbolic-value", "world": "dataset", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "reflect padding of images by NumPy in the input pipeline"}
from functools import partial

import numpy as np
import tensorflow as tf


def pad_and_crop(image, label, *, border, size):
    padded = np.pad(image, ((border, border), (border, border), (0, 0)), mode="reflect")  # [symbolic-tensor-value]
    crop = tf.image.random_crop(padded, (size, size, 3))
    return crop, label


def input_fn(images, labels, training):
    ds = tf.data.Dataset.from_tensor_slices((images, labels))
    if training:
        ds = ds.shuffle(16).map(partial(pad_and_crop, border=2, size=8))
    return ds.batch(4)


images = np.random.rand(10, 8, 8, 3).astype(np.float32)
for batch in input_fn(images, np.arange(10), True):
    print(batch[0].shape)
