"""Choose the augmentation by a mode that is passed through inp."""

import numpy as np
import tensorflow as tf


def augment(image, mode):
    if mode == "train":  # [bytes-compared-with-str]
        return image + np.float32(1)
    return image


def load(image):
    return tf.numpy_function(augment, [image, "train"], tf.float32)


images = np.zeros((2, 4), np.float32)
for image in tf.data.Dataset.from_tensor_slices(images).map(load):
    changed = bool(tf.reduce_any(image != 0))
print("augmented" if changed else "the augmentation is lost")
