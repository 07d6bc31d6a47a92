# {"expect": [], "source": "a method used in a graph and another one used eagerly in one class"}
import numpy as np
import tensorflow as tf


class Normalizer:
    def __init__(self):
        self.mean = None
        self.std = None

    def adapt(self, dataset):
        values = np.concatenate([x.numpy() for x in dataset])
        self.mean = values.mean(axis=0).astype(np.float32)
        self.std = values.std(axis=0).astype(np.float32) + np.float32(1e-6)
        return self

    def __call__(self, x):
        if self.mean is None:
            raise RuntimeError("adapt first")
        return (x - self.mean) / self.std

    def invert(self, y):
        return y.numpy() * self.std + self.mean


raw = tf.data.Dataset.from_tensor_slices(np.random.rand(8, 3).astype(np.float32)).batch(4)
norm = Normalizer().adapt(raw)
for original, scaled in zip(raw, raw.map(norm)):
    np.testing.assert_allclose(norm.invert(scaled), original, rtol=1e-4, atol=1e-5)
print(norm.mean.shape)
