# {"expect": [], "source": "TensorFlow ops called on arrays in numpy_function, results taken with .numpy()"}
import numpy as np
import tensorflow as tf


def stft_magnitude(signal):
    spectrum = tf.signal.stft(tf.convert_to_tensor(signal), 16, 8)
    magnitude = tf.abs(spectrum)
    return magnitude.numpy()


def top_bins(signal):
    magnitude = stft_magnitude(signal)
    mean = tf.reduce_mean(magnitude, axis=0)
    values, bins = tf.math.top_k(mean, k=3)
    return values.numpy(), bins.numpy()


def to_features(signal, label):
    values, bins = tf.numpy_function(top_bins, [signal], [tf.float32, tf.int32])
    values.set_shape([3])
    bins.set_shape([3])
    return values, bins, label


signals = np.random.randn(3, 64).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices((signals, [0, 1, 2])).map(to_features)
for values, bins, label in ds:
    assert values.shape == (3,) and bins.dtype == tf.int32
