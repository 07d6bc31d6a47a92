# {"expect": [], "source": "question: uint8 / 255.0 in numpy_function is NumPy's division"}
import numpy as np
import tensorflow as tf


def scale(image):
    return image.astype(np.float32) / 255.0


def weighted(image, weight, count):
    return (image * weight / 255.0 + count).astype(np.float32)


def eager_numpy(image):
    return image.numpy() / 255.0


@tf.function
def run(image):
    return (
        tf.numpy_function(scale, [image], tf.float32),
        tf.numpy_function(weighted, [image, 0.5, 1], tf.float32),
        tf.py_function(eager_numpy, [image], tf.float32),
        tf.numpy_function(lambda im: im / 255.0, [image], tf.float64),
    )


for t in run(tf.constant([0, 255], tf.uint8)):
    print(t.dtype.name, t.numpy())
