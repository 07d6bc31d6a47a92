# {"expect": [], "source": "py_function converts arrays to Tout by itself"}
import numpy as np
import tensorflow as tf


def mfcc_like(signal):
    frames = signal.numpy().reshape(-1, 4)
    spec = np.abs(np.fft.rfft(frames, axis=1))
    return np.log(spec + 1e-8)  # float64 array, py_function casts it


def features(signal):
    out = tf.py_function(mfcc_like, [signal], tf.float32)
    out.set_shape([8, 3])
    return out


x = np.random.randn(3, 32)
for f in tf.data.Dataset.from_tensor_slices(x).map(features):
    print(f.dtype, f.shape)
