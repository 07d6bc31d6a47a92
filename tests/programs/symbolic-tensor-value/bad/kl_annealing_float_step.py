# {"expect": [{"line": 7, "category": "symbolic-value", "world": "keras", "error": "TypeError", "text": "float"}], "source": "KL weight annealed from a step counter inside train_step"}
import numpy as np
import tensorflow as tf


def linear_warmup(step, total):
    return min(1.0, float(step) / total)  # [symbolic-tensor-value]


class AnnealedAutoencoder(tf.keras.Model):
    def __init__(self, dim):
        super().__init__()
        self.enc = tf.keras.layers.Dense(2)
        self.dec = tf.keras.layers.Dense(dim)
        self.seen = tf.Variable(0, dtype=tf.int64, trainable=False)

    def call(self, x):
        return self.dec(self.enc(x))

    def train_step(self, x):
        self.seen.assign_add(1)
        beta = linear_warmup(self.seen + 0, 100)
        with tf.GradientTape() as tape:
            z = self.enc(x)
            loss = tf.reduce_mean((self.dec(z) - x) ** 2) + beta * tf.reduce_mean(z**2)
        grads = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        return {"loss": loss}


model = AnnealedAutoencoder(3)
model.compile(optimizer="sgd")
model.fit(np.random.rand(12, 3).astype("float32"), verbose=0)
