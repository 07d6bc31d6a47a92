# {"expect": [], "source": "correct: who calls what Keras is given"}
# DCGAN tutorial style, with the decorator commented out while debugging
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

gen = tf.keras.Sequential([tf.keras.Input((2,)), layers.Dense(4)])
disc = tf.keras.Sequential([tf.keras.Input((4,)), layers.Dense(1)])
bce = tf.keras.losses.BinaryCrossentropy(from_logits=True)
g_opt, d_opt = tf.keras.optimizers.Adam(1e-3), tf.keras.optimizers.Adam(1e-3)
d_history = []


# @tf.function
def train_step(images):
    noise = tf.random.normal([images.shape[0], 2])
    with tf.GradientTape() as gt, tf.GradientTape() as dt:
        fake = gen(noise, training=True)
        real_out, fake_out = disc(images, training=True), disc(fake, training=True)
        d_loss = bce(tf.ones_like(real_out), real_out) + bce(tf.zeros_like(fake_out), fake_out)
        g_loss = bce(tf.ones_like(fake_out), fake_out)
    g_opt.apply_gradients(zip(gt.gradient(g_loss, gen.trainable_variables), gen.trainable_variables))
    if d_loss.numpy() > 0.1:
        d_opt.apply_gradients(zip(dt.gradient(d_loss, disc.trainable_variables), disc.trainable_variables))
    d_history.append(float(d_loss))
    return np.asarray([g_loss, d_loss])




images = tf.random.normal((8, 4))
ds = tf.data.Dataset.from_tensor_slices(images).batch(4)
for batch in ds:
    g, d = train_step(batch)
    print("%.1f" % (g * 0), len(d_history), d_history[-1] == np.float32(d))
