# {"expect": [], "source": "lossless way to uint8 after float arithmetic; fixed form of augmentation wrappers (public code: AlbumentatiosWrapper)"}
import numpy as np
import tensorflow as tf


def contrast(image, factor):
    pixels = image.numpy().astype(np.float32)
    pixels = (pixels - 128.0) * factor.numpy() + 128.0
    return np.clip(np.rint(pixels), 0, 255).astype(np.uint8)


def to_unit(image):
    return (image.numpy() / 255.0).astype(np.float32)


def step(image):
    strong = tf.py_function(contrast, [image, 1.5], tf.uint8)
    unit = tf.py_function(to_unit, [strong], Tout=tf.float32)
    unit.set_shape(image.shape)
    return unit


photos = np.array([[[0, 64, 128, 255]] * 4] * 2, dtype=np.uint8)
for unit in tf.data.Dataset.from_tensor_slices(photos).map(step):
    print(sorted(set(unit.numpy().ravel().round(2).tolist())))
