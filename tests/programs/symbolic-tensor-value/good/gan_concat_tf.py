# {"expect": [], "source": "real and fake images joined in the compiled step"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers, Sequential

LATENT = 4
generator = Sequential([layers.Input((LATENT,)), layers.Dense(9, "tanh"), layers.Reshape((3, 3, 1))])
discriminator = Sequential([layers.Input((3, 3, 1)), layers.Flatten(), layers.Dense(1)])
bce = tf.keras.losses.BinaryCrossentropy(from_logits=True)
optimizer = tf.keras.optimizers.Adam(1e-3)
FIXED = np.concatenate([np.ones((1, LATENT)), np.zeros((1, LATENT))]).astype("float32")


@tf.function
def train_discriminator(real):
    batch = tf.shape(real)[0]
    fake = generator(tf.random.normal((batch, LATENT)))
    images = tf.concat([real, fake], axis=0)
    labels = tf.concat([tf.ones((batch, 1)), tf.zeros((batch, 1))], axis=0)
    with tf.GradientTape() as tape:
        loss = bce(labels, discriminator(images))
    grads = tape.gradient(loss, discriminator.trainable_variables)
    optimizer.apply_gradients(zip(grads, discriminator.trainable_variables))
    return loss


loss = train_discriminator(tf.zeros((4, 3, 3, 1)))
samples = generator(FIXED)
both = np.concatenate([samples, np.zeros((2, 3, 3, 1))], axis=0)
print(loss.numpy() > 0, both.shape)
