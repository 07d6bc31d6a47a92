# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'is_floating'"}], "source": "tf.DType attribute on an array's dtype"}
import numpy as np
import tensorflow as tf


def as_uint8(img):
    if img.dtype.is_floating:  # [tensor-method-on-array]
        img = np.clip(img * 255, 0, 255)
    return img.astype(np.uint8)


@tf.function
def export(images):
    out = tf.numpy_function(as_uint8, [images], tf.uint8)
    out.set_shape(images.shape)
    return out


print(export(tf.random.uniform([2, 4, 4, 3])).dtype)
