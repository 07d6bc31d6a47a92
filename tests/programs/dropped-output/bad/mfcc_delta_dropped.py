# {"expect": [{"line": 27, "category": "dropped-output", "world": "dataset", "error": "", "text": "(13,)"}], "source": "StackOverflow: py_function with single Tout, delta features never arrive"}
import numpy as np
import tensorflow as tf


def dct_matrix(n_out, n_in):
    k = np.arange(n_out)[:, None]
    n = np.arange(n_in)[None, :]
    return np.cos(np.pi * k * (2 * n + 1) / (2 * n_in)).astype(np.float32)


BASIS = dct_matrix(13, 40)


def mfcc(frames):
    spectrum = np.log1p(np.abs(frames))
    return spectrum @ BASIS.T


def features(frames):
    static = mfcc(frames.numpy())
    delta = np.gradient(static, axis=0)
    return static.mean(axis=0), delta.mean(axis=0)


def with_features(frames, label):
    vector = tf.py_function(func=features, inp=[frames], Tout=tf.float32)  # [dropped-output]
    return vector, label


frames = np.random.randn(4, 20, 40).astype(np.float32)
labels = np.arange(4)
dataset = tf.data.Dataset.from_tensor_slices((frames, labels)).map(with_features)
for vector, label in dataset.take(1):
    print("vector", vector.shape, "label", label.numpy())
