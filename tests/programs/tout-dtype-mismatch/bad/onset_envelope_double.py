# {"expect": [{"line": 19, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "spectral flux with np.hanning in numpy_function"}
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
        return np.maximum(np.diff(magnitude, axis=0), 0).sum(axis=1)

    @tf.function
    def __call__(self, y):
        flux = tf.numpy_function(self._flux, [y], tf.float32)  # [tout-dtype-mismatch]
        return flux / (tf.reduce_max(flux) + 1e-6)


detector = OnsetDetector()
print(detector(tf.random.normal([128])))
