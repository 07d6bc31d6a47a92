# {"expect": [{"line": 16, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "Tensor conversion requested dtype float32 for Tensor with dtype float64"}], "source": "resampled signal built by tf.constant of a double array"}
import numpy as np
import tensorflow as tf


class Resample:
    def __init__(self, factor):
        self.factor = factor

    def _run(self, signal):
        n = int(len(signal) * self.factor)
        grid = np.linspace(0, len(signal) - 1, n)
        return tf.constant(np.interp(grid, np.arange(len(signal)), signal.numpy()))

    def __call__(self, signal, label):
        out = tf.py_function(self._run, [signal], tf.float32)  # [tout-dtype-mismatch]
        out.set_shape([None])
        return out, label


signals = np.random.rand(3, 10).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices((signals, [0, 1, 0])).map(Resample(0.5)).batch(3)
print(next(iter(ds))[0].shape)
