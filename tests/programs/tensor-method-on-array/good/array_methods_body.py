# {"expect": [], "source": "array methods in a numpy_function's body"}
import numpy as np
import tensorflow as tf


def spectrum(frame):
    power = np.abs(np.fft.rfft(frame))
    return (power / max(power.max(), 1e-6)).astype(np.float32)


def features(frame):
    s = tf.numpy_function(func=spectrum, inp=[frame], Tout=tf.float32)
    s.set_shape([5])
    return s


for s in tf.data.Dataset.from_tensor_slices(tf.random.normal([3, 8])).map(features):
    print(s.shape)
