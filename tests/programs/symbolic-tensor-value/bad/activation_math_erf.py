# {"expect": [{"line": 10, "category": "symbolic-value", "world": "keras", "error": "TypeError", "text": "must be real number"}], "source": "GELU written with math.erf as an activation"}
import math

import numpy as np
import tensorflow as tf
from tensorflow.keras import layers


def gelu(x):
    return 0.5 * x * (1.0 + math.erf(x / math.sqrt(2.0)))  # [symbolic-tensor-value]


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
