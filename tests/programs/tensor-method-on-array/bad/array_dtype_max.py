# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'max'"}], "source": "scaling by the range of the dtype"}
import numpy as np
import tensorflow as tf


def scale(image):
    top = image.dtype.max  # [tensor-method-on-array]
    return (image / top).astype(np.float32)


@tf.function
def prepare(image):
    return tf.numpy_function(scale, [image], tf.float32)


print(prepare(tf.constant([[0, 128], [64, 255]], tf.uint8)))
