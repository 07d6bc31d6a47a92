# {"expect": [{"line": 14, "category": "symbolic-value", "world": "keras", "error": "TypeError", "text": "cannot be interpreted as an integer"}], "source": "mask of the batch drawn by a NumPy generator in a layer"}
import numpy as np
import tensorflow as tf


class BlockDropout(tf.keras.layers.Layer):
    def __init__(self, rate, seed=0):
        super().__init__()
        self.rate = rate
        self.rng = np.random.default_rng(seed)

    def call(self, x, training=False):
        rows, width = tf.shape(x)[0], x.shape[-1]
        keep = self.rng.random((rows, width)) >= self.rate  # [symbolic-tensor-value]
        return x * tf.cast(keep, x.dtype)


inputs = tf.keras.Input((4,))
branch = tf.keras.layers.Dense(3)(inputs)
model = tf.keras.Model(inputs, BlockDropout(0.5)(branch))
print(model(tf.ones((2, 4))).shape)
