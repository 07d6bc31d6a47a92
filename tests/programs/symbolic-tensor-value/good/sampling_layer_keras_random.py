# {"expect": [], "source": "reparameterisation layer in a functional model"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers


class Sampling(layers.Layer):
    """Draws z with the reparameterisation trick."""

    def __init__(self, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.seed = seed
        self.offset = np.random.RandomState(seed).normal(size=2).astype("float32")

    def call(self, inputs):
        z_mean, z_log_var = inputs
        batch = tf.shape(z_mean)[0]
        dim = z_mean.shape[1]
        epsilon = tf.random.normal((batch, dim), seed=self.seed) + self.offset
        return z_mean + tf.exp(0.5 * z_log_var) * epsilon

    def get_config(self):
        return {**super().get_config(), "seed": self.seed}


encoder_in = tf.keras.Input((6,))
h = layers.Dense(4, activation="relu")(encoder_in)
mean = layers.Dense(2, name="z_mean")(h)
log_var = layers.Dense(2, name="z_log_var")(h)
z = Sampling(seed=1)([mean, log_var])
encoder = tf.keras.Model(encoder_in, [mean, log_var, z])
print(encoder.predict(np.zeros((3, 6)), verbose=0)[2].shape)
