# {"expect": [], "source": "numpy functions, bool and loops on the EagerTensor in py_function"}
import numpy as np
import tensorflow as tf


def contrast_limits(image, low=2, high=98):
    return np.percentile(image, (low, high))


def stretch(image):
    lower, upper = contrast_limits(image)
    if tf.reduce_max(image) == tf.reduce_min(image):
        return tf.zeros_like(image)
    rows = [np.clip((row - lower) / (upper - lower), 0, 1) for row in image]
    return np.stack(rows).astype(np.float32)


def tf_stretch(image):
    out = tf.py_function(stretch, [image], tf.float32)
    return tf.ensure_shape(out, image.shape)


images = np.random.rand(4, 8, 8).astype(np.float32)
images[3] = 0.5
for image in tf.data.Dataset.from_tensor_slices(images).map(tf_stretch):
    assert 0 <= float(tf.reduce_min(image)) <= float(tf.reduce_max(image)) <= 1
