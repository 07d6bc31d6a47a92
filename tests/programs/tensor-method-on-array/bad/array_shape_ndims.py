# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'ndims'"}], "source": "rank of an array asked in the tensor's way"}
import numpy as np
import tensorflow as tf


def ensure_channels(image):
    if image.shape.ndims == 2:  # [tensor-method-on-array]
        image = image[..., None]
    return np.repeat(image, 3, axis=-1)


def to_rgb(image):
    rgb = tf.numpy_function(ensure_channels, [image], tf.float32)
    return tf.ensure_shape(rgb, (None, None, 3))


scans = tf.data.Dataset.from_tensor_slices(tf.random.uniform((3, 4, 4))).map(to_rgb)
print(next(iter(scans)).shape)
