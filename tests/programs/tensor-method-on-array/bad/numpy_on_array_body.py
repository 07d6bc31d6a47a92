# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": ".numpy() on the array that numpy_function passes"}
import numpy as np
import tensorflow as tf


def spectrum(frame):
    return np.abs(np.fft.rfft(frame.numpy())).astype(np.float32)  # [tensor-method-on-array]


def features(frame):
    s = tf.numpy_function(func=spectrum, inp=[frame], Tout=tf.float32)
    s.set_shape([5])
    return s


ds = tf.data.Dataset.from_tensor_slices(tf.random.normal([3, 8])).map(features)
for s in ds:
    print(s.shape)
