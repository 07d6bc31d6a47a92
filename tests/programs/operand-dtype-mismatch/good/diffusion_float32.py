# {"expect": [], "source": "diffusion schedule cast to single precision"}
import numpy as np
import tensorflow as tf


class Diffusion(tf.Module):
    def __init__(self, steps=10):
        super().__init__()
        betas = np.linspace(1e-4, 0.02, steps)
        self.steps = steps
        self.alpha_bar = tf.constant(np.cumprod(1.0 - betas), tf.float32)
        self.sigmas = np.sqrt(betas).astype(np.float32)

    @tf.function
    def q_sample(self, x0, t):
        noise = tf.random.normal(tf.shape(x0))
        a = tf.gather(self.alpha_bar, t)[:, None]
        return tf.sqrt(a) * x0 + tf.sqrt(1.0 - a) * noise

    @tf.function
    def sample(self, x):
        for t in reversed(range(self.steps)):
            x = x * 0.99 + self.sigmas[t] * tf.random.normal(tf.shape(x))
        return x


model = Diffusion()
print(model.q_sample(tf.ones((2, 3)), tf.constant([1, 5])).shape, model.sample(tf.zeros((1, 3))).dtype.name)
