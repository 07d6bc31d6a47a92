# {"expect": [{"line": 26, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "discriminator batch of real and fake images joined by NumPy"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers, Sequential

LATENT = 4


def make_generator():
    return Sequential([layers.Input((LATENT,)), layers.Dense(9, "tanh"), layers.Reshape((3, 3, 1))])


def make_discriminator():
    return Sequential([layers.Input((3, 3, 1)), layers.Flatten(), layers.Dense(1)])


generator, discriminator = make_generator(), make_discriminator()
bce = tf.keras.losses.BinaryCrossentropy(from_logits=True)
optimizer = tf.keras.optimizers.Adam(1e-3)


@tf.function
def train_discriminator(real):
    batch = tf.shape(real)[0]
    fake = generator(tf.random.normal((batch, LATENT)))
    images = np.concatenate([real, fake], axis=0)  # [symbolic-tensor-value]
    labels = tf.concat([tf.ones((batch, 1)), tf.zeros((batch, 1))], axis=0)
    with tf.GradientTape() as tape:
        loss = bce(labels, discriminator(images))
    grads = tape.gradient(loss, discriminator.trainable_variables)
    optimizer.apply_gradients(zip(grads, discriminator.trainable_variables))
    return loss


print(train_discriminator(tf.zeros((4, 3, 3, 1))))
