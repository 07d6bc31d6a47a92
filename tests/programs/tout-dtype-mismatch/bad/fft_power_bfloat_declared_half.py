# {"expect": [{"line": 14, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "float, but expects half"}], "source": "power spectrum declared as half precision"}
import numpy as np
import tensorflow as tf


def power(signal):
    spectrum = np.fft.rfft(signal)
    return (np.abs(spectrum) ** 2).astype(np.float32)


@tf.function
def features(signal, low_memory=True):
    dtype = tf.float16 if low_memory else tf.float32
    return tf.numpy_function(power, [signal], dtype)  # [tout-dtype-mismatch]


print(features(tf.random.normal((16,))))
