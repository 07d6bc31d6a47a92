# {"expect": [], "source": "custom train_step with NumPy under run_eagerly=True"}
import numpy as np
import tensorflow as tf


class Monitored(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.d = tf.keras.layers.Dense(1)
        self.trace = []

    def call(self, x):
        return self.d(x)

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            pred = self(x, training=True)
            loss = tf.reduce_mean(tf.square(pred - y))
        grads = tape.gradient(loss, self.trainable_variables)
        self.trace.append(max(np.abs(g.numpy()).max() for g in grads))
        if loss > 1e6:
            raise ValueError("diverged")
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        return {"loss": loss.numpy()}


m = Monitored()
m.compile(optimizer="sgd", run_eagerly=True)
m.fit(np.random.rand(8, 3), np.random.rand(8, 1), batch_size=4, verbose=0)
print(m.trace)
