# {"expect": [], "source": "KL weight annealed with tensor operations in train_step"}
import numpy as np
import tensorflow as tf


def linear_warmup(step, total):
    return tf.minimum(1.0, tf.cast(step, tf.float32) / float(total))


class AnnealedAutoencoder(tf.keras.Model):
    def __init__(self, dim):
        super().__init__()
        self.enc = tf.keras.layers.Dense(2)
        self.dec = tf.keras.layers.Dense(dim)
        self.seen = tf.Variable(0, dtype=tf.int64, trainable=False)
        self.loss_tracker = tf.keras.metrics.Mean(name="loss")

    def call(self, x):
        return self.dec(self.enc(x))

    def train_step(self, x):
        self.seen.assign_add(1)
        beta = linear_warmup(self.seen, 100)
        with tf.GradientTape() as tape:
            z = self.enc(x)
            loss = tf.reduce_mean((self.dec(z) - x) ** 2) + beta * tf.reduce_mean(z**2)
        grads = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        self.loss_tracker.update_state(loss)
        return {"loss": self.loss_tracker.result(), "beta": beta}


model = AnnealedAutoencoder(3)
model.compile(optimizer="sgd")
log = model.fit(np.random.rand(12, 3).astype("float32"), batch_size=4, verbose=0).history
print(float(model.seen), int(model.seen.numpy()), round(log["loss"][0], 3))
print("beta now %.2f" % linear_warmup(model.seen, 100).numpy())
