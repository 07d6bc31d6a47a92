# {"expect": [], "source": "question: np.sum(dtype=...) and np.mean(dtype=...)"}
import numpy as np
import tensorflow as tf


def brightness(image):
    return image.mean(axis=(0, 1), dtype=np.float32)


def hits(a, b):
    return np.sum(a == b, dtype=np.int32)


def total(image):
    return image.sum(dtype="int32"), image.cumsum(dtype=image.dtype), np.bincount(image.ravel()).astype("i4")


@tf.function
def run(image):
    return (
        tf.numpy_function(brightness, [image], tf.float32),
        tf.numpy_function(hits, [image, image], tf.int32),
        *tf.numpy_function(total, [image], [tf.int32, tf.uint8, tf.int32]),
    )


image = tf.constant(np.arange(12).reshape(2, 2, 3), tf.uint8)
print([t.dtype.name for t in run(image)])
