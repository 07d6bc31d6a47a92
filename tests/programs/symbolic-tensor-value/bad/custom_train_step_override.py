# {"expect": [{"line": 25, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "train_step override that returns a NumPy loss"}
import numpy as np
import tensorflow as tf


class VAE(tf.keras.Model):
    def __init__(self, latent_dim):
        super().__init__()
        self.encoder = tf.keras.layers.Dense(2 * latent_dim)
        self.decoder = tf.keras.layers.Dense(6)

    def call(self, x):
        mean, logvar = tf.split(self.encoder(x), 2, axis=-1)
        z = mean + tf.exp(0.5 * logvar) * tf.random.normal(tf.shape(mean))
        return self.decoder(z), mean, logvar

    def train_step(self, data):
        with tf.GradientTape() as tape:
            recon, mean, logvar = self(data)
            rec_loss = tf.reduce_mean(tf.square(data - recon))
            kl = -0.5 * tf.reduce_mean(1 + logvar - tf.square(mean) - tf.exp(logvar))
            total = rec_loss + kl
        variables = self.trainable_variables
        self.optimizer.apply_gradients(zip(tape.gradient(total, variables), variables))
        return {"loss": total.numpy(), "kl": kl.numpy()}  # [symbolic-tensor-value]


vae = VAE(2)
vae.compile(optimizer=tf.keras.optimizers.Adam(1e-3))
vae.fit(np.random.rand(16, 6).astype(np.float32), batch_size=8, verbose=0)
