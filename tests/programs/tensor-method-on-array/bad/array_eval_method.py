# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'eval'"}], "source": "eval on what py_func passes"}
import numpy as np
import tensorflow as tf


def crop(image, offset):
    top, left = offset.eval()  # [tensor-method-on-array]
    return image[top:top + 4, left:left + 4]


def random_crop(image):
    offset = tf.random.uniform([2], 0, 4, dtype=tf.int32)
    patch = tf.compat.v1.py_func(crop, [image, offset], tf.float32)
    patch.set_shape([4, 4])
    return patch


data = np.random.rand(3, 8, 8).astype(np.float32)
for p in tf.data.Dataset.from_tensor_slices(data).map(random_crop).batch(3):
    print(p.shape)
