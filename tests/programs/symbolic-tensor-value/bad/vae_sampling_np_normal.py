# {"expect": [{"line": 18, "category": "symbolic-value", "world": "keras", "error": "TypeError", "text": "cannot be interpreted as an integer"}], "source": "reparameterisation that draws its noise with NumPy"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers


class Sampling(layers.Layer):
    """Draws z with the reparameterisation trick."""

    def __init__(self, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.rng = np.random.RandomState(seed)

    def call(self, inputs):
        z_mean, z_log_var = inputs
        batch = tf.shape(z_mean)[0]
        dim = z_mean.shape[1]
        epsilon = self.rng.normal(size=(batch, dim))  # [symbolic-tensor-value]
        return z_mean + tf.exp(0.5 * z_log_var) * tf.cast(epsilon, z_mean.dtype)


encoder_in = tf.keras.Input((6,))
h = layers.Dense(4, activation="relu")(encoder_in)
mean = layers.Dense(2, name="z_mean")(h)
log_var = layers.Dense(2, name="z_log_var")(h)
z = Sampling(seed=1)([mean, log_var])
encoder = tf.keras.Model(encoder_in, [mean, log_var, z])
print(encoder.predict(np.zeros((3, 6)), verbose=0)[2].shape)
