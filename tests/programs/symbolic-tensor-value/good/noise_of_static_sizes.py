# {"expect": [], "source": "NumPy draws while tracing with sizes that are known, eager sizes outside"}
import numpy as np
import tensorflow as tf


class Jitter(tf.keras.layers.Layer):
    def __init__(self, width, seed=0):
        super().__init__()
        self.width = width
        self.rng = np.random.RandomState(seed)
        self.new = np.random.default_rng(seed)

    def call(self, x):
        shift = self.rng.normal(0.0, 1.0, size=(1, self.width)).astype("float32")
        scale = self.new.uniform(0.5, 1.5, (x.shape[-1],)).astype(np.float32)
        rows = tf.shape(x)[0]
        mask = tf.random.uniform((rows, 1))
        return x * scale + shift * mask


inputs = tf.keras.Input((3,))
model = tf.keras.Model(inputs, Jitter(3)(inputs))
x = tf.ones((2, 3))
n = tf.shape(x)[0]
noise = np.random.normal(0, 1, (n, 3)).astype("float32")
picks = np.random.default_rng(0).integers(0, n, size=(n,))
print(model(x + noise).shape, picks.shape, np.tile(np.zeros(3), (n, 1)).shape)
