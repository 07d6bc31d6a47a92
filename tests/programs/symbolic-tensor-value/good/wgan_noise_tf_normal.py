# {"expect": [], "source": "WGAN train_step with tensor noise and a static latent size"}
import numpy as np
import tensorflow as tf


class WGAN(tf.keras.Model):
    def __init__(self, generator, critic, latent):
        super().__init__()
        self.generator, self.critic, self.latent = generator, critic, latent
        self.scale = np.sqrt(1.0 / latent).astype("float32")

    def compile(self, g_opt, c_opt):
        super().compile()
        self.g_opt, self.c_opt = g_opt, c_opt

    def train_step(self, real):
        n = tf.shape(real)[0]
        noise = tf.random.normal((n, self.latent)) * self.scale
        width = int(np.prod(real.shape[1:]))
        with tf.GradientTape() as tape:
            fake = self.generator(noise)
            loss = tf.reduce_mean(self.critic(fake)) - tf.reduce_mean(self.critic(real))
        grads = tape.gradient(loss, self.critic.trainable_variables)
        self.c_opt.apply_gradients(zip(grads, self.critic.trainable_variables))
        return {"c_loss": loss / width, "n": n}


dense = tf.keras.layers.Dense
gan = WGAN(tf.keras.Sequential([dense(2)]), tf.keras.Sequential([dense(1)]), latent=3)
gan.compile(tf.keras.optimizers.Adam(), tf.keras.optimizers.Adam())
history = gan.fit(np.random.rand(8, 2).astype("float32"), batch_size=4, verbose=0).history
print(history["n"], float(history["c_loss"][0]))
