# {"expect": [{"line": 14, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "float64 of a NumPy generator for a float32 Tout"}
import numpy as np
import tensorflow as tf


class Augment:
    def __init__(self, seed):
        self.rng = np.random.default_rng(seed)

    def noise(self, wave):
        return wave + self.rng.normal(0.0, 0.01, wave.shape)

    def __call__(self, wave):
        noisy = tf.numpy_function(self.noise, [wave], tf.float32)  # [tout-dtype-mismatch]
        return tf.ensure_shape(noisy, wave.shape)


waves = tf.data.Dataset.from_tensor_slices(np.zeros((2, 8), np.float32))
for wave in waves.map(Augment(1)):
    print(wave.shape)
