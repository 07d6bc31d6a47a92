# {"expect": [], "source": "double array cast by py_function, double tensor cast by hand"}
import numpy as np
import tensorflow as tf


class Resample:
    def __init__(self, factor, as_tensor):
        self.factor, self.as_tensor = factor, as_tensor

    def _run(self, signal):
        n = int(len(signal) * self.factor)
        grid = np.linspace(0, len(signal) - 1, n)
        out = np.interp(grid, np.arange(len(signal)), signal.numpy())
        if self.as_tensor:
            return tf.constant(out, dtype=tf.float32)
        return out

    def __call__(self, signal, label):
        out = tf.py_function(self._run, [signal], tf.float32)
        out.set_shape([int(signal.shape[0] * self.factor)])
        return out, label


signals = np.random.rand(3, 10).astype(np.float32)
source = tf.data.Dataset.from_tensor_slices((signals, [0, 1, 0]))
a, b = (source.map(Resample(0.5, flag)).batch(3) for flag in (True, False))
for (x, _), (y, label) in zip(a, b):
    print(np.allclose(x, y), x.shape, label.numpy())
