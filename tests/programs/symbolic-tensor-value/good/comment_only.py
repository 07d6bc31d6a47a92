# {"expect": [], "source": "correct: who calls what Keras is given"}
"""Small VAE.

Do not set run_eagerly=True here: the step below is meant to be compiled
(model.compile(..., run_eagerly=True) is ten times slower).
"""
import numpy as np
import keras
import tensorflow as tf


class Sampling(keras.layers.Layer):
    def call(self, inputs):
        mu, logvar = inputs
        eps = tf.random.normal(tf.shape(mu))
        return mu + tf.exp(0.5 * logvar) * eps


class VAE(keras.Model):
    def __init__(self, dim=2):
        super().__init__()
        self.enc = keras.layers.Dense(2 * dim)
        self.sample = Sampling()
        self.dec = keras.layers.Dense(4)

    def call(self, x, training=False):
        # with run_eagerly=True one could print mu.numpy() here
        mu, logvar = tf.split(self.enc(x), 2, axis=-1)
        if training:
            z = self.sample((mu, logvar))
        else:
            z = mu
        kl = -0.5 * tf.reduce_mean(1 + logvar - mu ** 2 - tf.exp(logvar))
        self.add_loss(kl)
        return self.dec(z)


vae = VAE()
vae.compile("adam", "mse")
x = np.random.rand(8, 4).astype("float32")
print(vae.fit(x, x, verbose=0).history["loss"], vae.predict(x, verbose=0).mean())
