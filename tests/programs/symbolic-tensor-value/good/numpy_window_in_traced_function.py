# {"expect": [], "source": "NumPy window and DFT matrix as constants of a traced function"}
import functools

import numpy as np
import tensorflow as tf


@functools.lru_cache(maxsize=None)
def dct_matrix(n, k):
    rows = np.arange(k)[:, None]
    cols = (2 * np.arange(n) + 1)[None]
    return np.cos(np.pi * rows * cols / (2 * n)).astype(np.float32)


class Mfcc(tf.Module):
    def __init__(self, frame=8, hop=4, coefficients=3):
        super().__init__()
        self.frame, self.hop, self.coefficients = frame, hop, coefficients
        self.window = np.hanning(frame).astype(np.float32)

    @tf.function
    def __call__(self, signal):
        frames = tf.signal.frame(signal, self.frame, self.hop)
        spectrum = tf.abs(tf.signal.rfft(frames * self.window))
        bins = spectrum.shape[-1]
        scale = np.sqrt(2.0 / bins)
        basis = dct_matrix(bins, self.coefficients)
        return tf.matmul(tf.math.log(spectrum + 1e-6), basis.T) * np.float32(scale)


mfcc = Mfcc()
signal = np.sin(np.linspace(0, 20, 64)).astype(np.float32)
print(mfcc(signal).numpy().mean(axis=0))
