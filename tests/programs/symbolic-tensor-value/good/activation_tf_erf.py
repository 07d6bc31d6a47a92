# {"expect": [], "source": "GELU with tf.math.erf and constants from math"}
import math

import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

SQRT_HALF = 1.0 / math.sqrt(2.0)


@tf.keras.utils.register_keras_serializable("acts")
def gelu(x):
    return 0.5 * x * (1.0 + tf.math.erf(x * SQRT_HALF))


def gelu_np(x):
    return 0.5 * x * (1.0 + np.vectorize(math.erf)(x * SQRT_HALF))


class Mlp(tf.keras.Model):
    def __init__(self, width):
        super().__init__()
        self.blocks = [layers.Dense(width, activation=gelu) for _ in range(2)]
        self.head = layers.Dense(1)

    def call(self, x):
        for block in self.blocks:
            x = block(x)
        return self.head(x)


model = Mlp(4)
model.compile("adam", "mse")
model.fit(np.random.rand(8, 3), np.random.rand(8, 1), verbose=0)
grid = np.linspace(-2, 2, 5, dtype="float32")
print(np.allclose(gelu(grid), gelu_np(grid), atol=1e-5), math.erf(tf.constant(0.5)) > 0.5)
