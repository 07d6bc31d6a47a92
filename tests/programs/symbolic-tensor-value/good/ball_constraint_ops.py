# {"expect": [], "source": "weight constraint of ops in keras"}
import numpy as np
import tensorflow as tf


class BallConstraint(tf.keras.constraints.Constraint):
    def __init__(self, radius=1.0):
        if radius <= 0:
            raise ValueError("radius")
        self.radius = radius

    def __call__(self, w):
        norm = tf.norm(w)
        return w * tf.minimum(1.0, self.radius / (norm + 1e-7))

    def get_config(self):
        return {"radius": self.radius}


layer = tf.keras.layers.Dense(2, kernel_constraint=BallConstraint(0.5))
model = tf.keras.Sequential([tf.keras.Input((3,)), layer])
model.compile("sgd", "mse")
model.fit(np.random.rand(6, 3), np.random.rand(6, 2), verbose=0)
assert np.linalg.norm(layer.kernel.numpy()) <= 0.501
print("inside")
