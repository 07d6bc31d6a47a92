# {"expect": [{"line": 17, "category": "symbolic-value", "world": "keras", "error": "TypeError", "text": "cannot be interpreted as an integer"}], "source": "WGAN train_step that sizes its noise with a NumPy array of the batch"}
import numpy as np
import tensorflow as tf


class WGAN(tf.keras.Model):
    def __init__(self, generator, critic, latent):
        super().__init__()
        self.generator, self.critic, self.latent = generator, critic, latent

    def compile(self, g_opt, c_opt):
        super().compile()
        self.g_opt, self.c_opt = g_opt, c_opt

    def train_step(self, real):
        n = tf.shape(real)[0]
        noise = np.random.normal(0, 1, (n, self.latent)).astype("float32")  # [symbolic-tensor-value]
        with tf.GradientTape() as tape:
            fake = self.generator(noise)
            loss = tf.reduce_mean(self.critic(fake)) - tf.reduce_mean(self.critic(real))
        grads = tape.gradient(loss, self.critic.trainable_variables)
        self.c_opt.apply_gradients(zip(grads, self.critic.trainable_variables))
        return {"c_loss": loss}


dense = tf.keras.layers.Dense
gan = WGAN(tf.keras.Sequential([dense(2)]), tf.keras.Sequential([dense(1)]), latent=3)
gan.compile(tf.keras.optimizers.Adam(), tf.keras.optimizers.Adam())
gan.fit(np.random.rand(8, 2).astype("float32"), batch_size=4, verbose=0)
