# {"expect": [{"line": 15, "category": "symbolic-value", "world": "keras", "error": "NotImplementedError", "text": "only available when eager execution is enabled"}], "source": "rate of the optimizer read while a step is traced"}
import numpy as np
import tensorflow as tf


class Reporting(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.head = tf.keras.layers.Dense(1)

    def call(self, x):
        return self.head(x)

    def train_step(self, data):
        rate = float(self.optimizer.learning_rate.numpy())  # [symbolic-tensor-value]
        results = super().train_step(data)
        return {**results, "rate": rate}


model = Reporting()
model.compile("sgd", "mse")
model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
