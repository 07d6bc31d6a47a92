# {"expect": [], "source": "spectral flux computed in double and returned as float32"}
import numpy as np
import tensorflow as tf


class OnsetDetector:
    def __init__(self, frame=16, hop=8):
        self.frame, self.hop = frame, hop
        self.window = np.hanning(frame)

    def _flux(self, y):
        count = 1 + (len(y) - self.frame) // self.hop
        frames = np.stack([y[i * self.hop : i * self.hop + self.frame] for i in range(count)])
        magnitude = np.abs(np.fft.rfft(frames * self.window, axis=1))
        flux = np.maximum(np.diff(magnitude, axis=0), 0).sum(axis=1)
        return flux.astype(np.float32), np.int32(count)

    @tf.function
    def __call__(self, y):
        flux, count = tf.numpy_function(self._flux, [y], (tf.float32, tf.int32))
        flux = tf.reshape(flux, [-1])
        if tf.size(flux) > 0 and count > 1:
            flux = flux / (tf.reduce_max(flux) + 1e-6)
        return flux


detector = OnsetDetector()
print(detector(tf.random.normal([128])).numpy().max() <= 1.0)
