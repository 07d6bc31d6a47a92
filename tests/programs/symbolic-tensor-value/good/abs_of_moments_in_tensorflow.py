# {"expect": [], "source": "fixed form of: generator loss of a time series GAN mixes np.* with tensors; https://github.com/tensorflow/tensorflow/issues/37177"}
import numpy as np
import tensorflow as tf


class GeneratorLoss:
    def __init__(self, weight=100.0):
        self.weight = weight

    def moment_gap(self, fake, real):
        mean_fake, var_fake = tf.nn.moments(fake, [0])
        mean_real, var_real = tf.nn.moments(real, [0])
        gap_std = tf.abs(tf.sqrt(var_fake + 1e-6) - tf.sqrt(var_real + 1e-6))
        gap_mean = tf.abs(mean_fake - mean_real)
        return tf.reduce_mean(gap_std) + tf.reduce_mean(gap_mean)

    @tf.function
    def __call__(self, fake, real):
        return self.weight * self.moment_gap(fake, real)


X = tf.random.stateless_normal([24, 5], seed=(1, 2))
X_hat = tf.random.stateless_normal([24, 5], seed=(3, 4)) * 0.5
G_loss = GeneratorLoss()(X_hat, X)
print("G_loss", float(G_loss))
