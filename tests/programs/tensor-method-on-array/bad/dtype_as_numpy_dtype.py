# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'as_numpy_dtype'"}], "source": "GitHub issue: dtype of the argument treated as a TensorFlow dtype in numpy_function"}
import numpy as np
import tensorflow as tf


def info(dtype):
    return np.iinfo(dtype.as_numpy_dtype).max  # [tensor-method-on-array]


def rescale(image):
    top = info(image.dtype)
    return (image / top).astype(np.float32)


@tf.function(input_signature=[tf.TensorSpec([None, None], tf.uint16)])
def preprocess(image):
    scaled = tf.numpy_function(rescale, [image], tf.float32)
    scaled.set_shape(image.shape)
    return tf.reduce_max(scaled)


depth = np.random.randint(0, 60000, (5, 5)).astype(np.uint16)
print(preprocess(depth))
