# {"expect": [], "source": "image scaled by np.iinfo and by dtype.max of a tensor"}
import numpy as np
import tensorflow as tf


def scale_array(image):
    if np.issubdtype(image.dtype, np.integer):
        return (image / np.iinfo(image.dtype).max).astype(np.float32)
    return image.astype(np.float32)


def scale_tensor(image):
    if image.dtype.is_integer:
        return tf.cast(image, tf.float32) / image.dtype.max
    return tf.cast(image, tf.float32)


@tf.function
def prepare(image):
    return tf.numpy_function(scale_array, [image], tf.float32), scale_tensor(image)


for image in (tf.constant([[0, 128], [64, 255]], tf.uint8), tf.constant([[0.5]], tf.float64)):
    a, b = prepare(image)
    tf.debugging.assert_near(a, b)
print("ok")
