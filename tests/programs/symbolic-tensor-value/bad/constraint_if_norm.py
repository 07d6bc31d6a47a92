# {"expect": [{"line": 12, "category": "symbolic-value", "world": "keras", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool`"}], "source": "weight constraint that tests the norm with if"}
import numpy as np
import tensorflow as tf


class BallConstraint(tf.keras.constraints.Constraint):
    def __init__(self, radius=1.0):
        self.radius = radius

    def __call__(self, w):
        norm = tf.norm(w)
        if norm > self.radius:  # [symbolic-tensor-value]
            return w * (self.radius / norm)
        return w


model = tf.keras.Sequential(
    [tf.keras.Input((3,)), tf.keras.layers.Dense(2, kernel_constraint=BallConstraint(0.5))]
)
model.compile("sgd", "mse")
model.fit(np.random.rand(6, 3), np.random.rand(6, 2), verbose=0)
