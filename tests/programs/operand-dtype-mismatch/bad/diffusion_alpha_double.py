# {"expect": [{"line": 15, "category": "operand-dtype", "world": "function", "error": "TypeError", "text": "float64"}], "source": "diffusion schedule made with NumPy doubles"}
import numpy as np
import tensorflow as tf


class Diffusion(tf.Module):
    def __init__(self, steps=10):
        betas = np.linspace(1e-4, 0.02, steps)
        self.alpha_bar = tf.constant(np.cumprod(1.0 - betas))

    @tf.function
    def q_sample(self, x0, t):
        noise = tf.random.normal(tf.shape(x0))
        a = tf.gather(self.alpha_bar, t)[:, None]
        return tf.sqrt(a) * x0 + tf.sqrt(1.0 - a) * noise  # [operand-dtype-mismatch]


model = Diffusion()
print(model.q_sample(tf.ones((2, 3)), tf.constant([1, 5])))
