# {"expect": [], "source": "two optimisers in tf.function, logging by tf.print and returned values"}
import numpy as np
import tensorflow as tf

LATENT = 3
gen = tf.keras.Sequential([tf.keras.layers.Input((LATENT,)), tf.keras.layers.Dense(2)])
disc = tf.keras.Sequential([tf.keras.layers.Input((2,)), tf.keras.layers.Dense(1)])
bce = tf.keras.losses.BinaryCrossentropy(from_logits=True)
g_opt, d_opt = tf.keras.optimizers.Adam(1e-3), tf.keras.optimizers.Adam(1e-3)
for opt, net in ((g_opt, gen), (d_opt, disc)):
    opt.build(net.trainable_variables)


@tf.function
def train_step(real):
    noise = tf.random.normal([tf.shape(real)[0], LATENT])
    with tf.GradientTape() as gt, tf.GradientTape() as dt:
        fake = gen(noise, training=True)
        real_out, fake_out = disc(real), disc(fake)
        g_loss = bce(tf.ones_like(fake_out), fake_out)
        d_loss = bce(tf.ones_like(real_out), real_out) + bce(tf.zeros_like(fake_out), fake_out)
    g_opt.apply_gradients(zip(gt.gradient(g_loss, gen.trainable_variables), gen.trainable_variables))
    d_opt.apply_gradients(zip(dt.gradient(d_loss, disc.trainable_variables), disc.trainable_variables))
    if tf.math.is_nan(g_loss):
        tf.print("generator diverged")
    return g_loss, d_loss


ds = tf.data.Dataset.from_tensor_slices(np.random.randn(32, 2).astype("float32")).batch(8)
history = []
for epoch in range(2):
    losses = [train_step(batch) for batch in ds]
    history.append(np.mean([[g.numpy(), d.numpy()] for g, d in losses], axis=0))
print(np.round(history, 3).shape)
