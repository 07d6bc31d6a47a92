# {"expect": [], "source": "VAE with train_step in graph mode, values read from fit history"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


class VAE(keras.Model):
    def __init__(self, latent_dim):
        super().__init__()
        self.encoder = keras.layers.Dense(2 * latent_dim)
        self.decoder = keras.layers.Dense(6)
        self.total = keras.metrics.Mean(name="loss")
        self.kl_tracker = keras.metrics.Mean(name="kl")

    @property
    def metrics(self):
        return [self.total, self.kl_tracker]

    def call(self, x):
        mean, logvar = tf.split(self.encoder(x), 2, axis=-1)
        eps = tf.random.normal(tf.shape(mean))
        return self.decoder(mean + tf.exp(0.5 * logvar) * eps), mean, logvar

    def train_step(self, data):
        with tf.GradientTape() as tape:
            recon, mean, logvar = self(data)
            rec = tf.reduce_mean(tf.reduce_sum(tf.square(data - recon), axis=-1))
            kl = -0.5 * tf.reduce_mean(1 + logvar - tf.square(mean) - tf.exp(logvar))
            loss = rec + kl
        grads = tape.gradient(loss, self.trainable_weights)
        self.optimizer.apply_gradients(zip(grads, self.trainable_weights))
        self.total.update_state(loss)
        self.kl_tracker.update_state(kl)
        return {m.name: m.result() for m in self.metrics}


vae = VAE(2)
vae.compile(optimizer=keras.optimizers.Adam(1e-3))
hist = vae.fit(np.random.rand(16, 6).astype(np.float32), batch_size=8, epochs=2, verbose=0)
print({k: round(v[-1], 3) for k, v in hist.history.items()})
recon, mean, _ = vae(np.ones((1, 6), np.float32))
print(recon.numpy().shape, mean[0].numpy())
