# {"expect": [{"line": 14, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'set_shape'"}], "source": "StackOverflow: set_shape called within the wrapped function"}
import numpy as np
import tensorflow as tf


def stft_magnitude(signal, frame=16, hop=8):
    starts = range(0, len(signal) - frame + 1, hop)
    frames = np.stack([signal[s : s + frame] for s in starts])
    return np.abs(np.fft.rfft(frames * np.hanning(frame), axis=-1)).astype(np.float32)


def spectrogram(signal):
    spec = stft_magnitude(signal)
    spec.set_shape([None, 9])  # [tensor-method-on-array]
    return spec


def to_features(signal, label):
    spec = tf.numpy_function(spectrogram, [signal], tf.float32)
    return tf.math.log(spec + 1e-6), label


signals = np.random.randn(3, 64).astype(np.float32)
for spec, label in tf.data.Dataset.from_tensor_slices((signals, [0, 1, 2])).map(to_features):
    print(spec.shape, label.numpy())
