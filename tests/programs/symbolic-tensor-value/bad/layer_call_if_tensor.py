# {"expect": [{"line": 14, "category": "symbolic-value", "world": "keras", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool` is not allowed"}], "source": "data-dependent branch in the call of a subclassed model"}
import numpy as np
import tensorflow as tf


class GatedModel(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.small = tf.keras.layers.Dense(1)
        self.big = tf.keras.layers.Dense(1)

    def call(self, inputs):
        norm = tf.norm(inputs)
        if norm > 10.0:  # [symbolic-tensor-value]
            return self.big(inputs / norm)
        return self.small(inputs)


model = GatedModel()
model.compile(optimizer="adam", loss="mse")
model.fit(np.random.randn(8, 4), np.random.randn(8, 1), verbose=0)
