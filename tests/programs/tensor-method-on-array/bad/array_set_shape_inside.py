# {"expect": [{"line": 8, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'numpy.ndarray' object has no attribute 'set_shape'"}], "source": "set_shape called inside the NumPy body"}
import numpy as np
import tensorflow as tf


def make_patches(image):
    patches = image.reshape(2, 4, 2, 4).swapaxes(1, 2).reshape(4, 4, 4)
    patches.set_shape((4, 4, 4))  # [tensor-method-on-array]
    return patches


def to_patches(image):
    return tf.numpy_function(make_patches, [image], tf.float32)


ds = tf.data.Dataset.from_tensor_slices(np.random.rand(3, 8, 8).astype("float32"))
for p in ds.map(to_patches):
    print(p.shape)
