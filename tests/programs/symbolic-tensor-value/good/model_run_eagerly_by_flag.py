# {"expect": [], "source": "run_eagerly given from a debug flag"}
import os

import numpy as np
import tensorflow as tf

DEBUG = os.environ.get("DEBUG_STEPS", "1") == "1"
largest = []


class Tuned(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(1)

    def call(self, x):
        return self.dense(x)

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((self(x) - y) ** 2)
        grads = tape.gradient(loss, self.trainable_variables)
        if DEBUG:
            largest.append(max(np.abs(g.numpy()).max() for g in grads))
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        return {"loss": loss}


model = Tuned()
model.compile(optimizer="sgd", run_eagerly=DEBUG)
model.fit(np.ones((4, 2), "float32"), np.ones((4, 1), "float32"), verbose=0)
print(len(largest))
