# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'as_numpy_dtype'"}], "source": "tensor dtype attribute used on an array"}
import numpy as np
import tensorflow as tf


def quantise(x, levels):
    dtype = x.dtype.as_numpy_dtype  # [tensor-method-on-array]
    step = (x.max() - x.min()) / dtype(levels)
    return (np.round(x / step) * step).astype(dtype)


@tf.function
def compress(x, levels=8):
    y = tf.numpy_function(quantise, [x, levels], x.dtype)
    return tf.reshape(y, tf.shape(x))


print(compress(tf.linspace(0.0, 1.0, 5)))
