# {"expect": [{"line": 17, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "question: augmentation with rng.normal(size=...)"}
import numpy as np
import tensorflow as tf


class Noise:
    def __init__(self, scale, seed=None):
        self.scale = scale
        self.rng = np.random.default_rng(seed)

    def __call__(self, x):
        if self.rng.random() < -1:
            return x
        return x + self.rng.normal(0.0, self.scale, size=x.shape)

    def map(self, x, y):
        noisy = tf.numpy_function(self, [x], tf.float32)  # [tout-dtype-mismatch]
        return tf.ensure_shape(noisy, x.shape), y


ds = tf.data.Dataset.from_tensor_slices((np.zeros((3, 4), "f4"), [0, 1, 2]))
for x, y in ds.map(Noise(0.1, seed=3).map):
    print(x.dtype, int(y))
