# {"expect": [], "source": "GAN training with traced steps and eager sampling"}
import numpy as np
import tensorflow as tf

LATENT = 3
generator = tf.keras.Sequential([tf.keras.Input((LATENT,)), tf.keras.layers.Dense(2)])
critic = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(4, "relu"), tf.keras.layers.Dense(1)])
g_opt, c_opt = tf.keras.optimizers.Adam(1e-3), tf.keras.optimizers.Adam(1e-3)


def gradient_penalty(real, fake):
    alpha = tf.random.uniform([tf.shape(real)[0], 1])
    mixed = real + alpha * (fake - real)
    with tf.GradientTape() as tape:
        tape.watch(mixed)
        score = critic(mixed)
    grads = tape.gradient(score, mixed)
    norm = tf.sqrt(tf.reduce_sum(tf.square(grads), axis=1) + 1e-12)
    return tf.reduce_mean((norm - 1.0) ** 2)


@tf.function
def train_step(real, update_generator):
    noise = tf.random.normal([tf.shape(real)[0], LATENT])
    with tf.GradientTape(persistent=True) as tape:
        fake = generator(noise)
        c_loss = tf.reduce_mean(critic(fake)) - tf.reduce_mean(critic(real)) + 10.0 * gradient_penalty(real, fake)
        g_loss = -tf.reduce_mean(critic(fake))
    c_opt.apply_gradients(zip(tape.gradient(c_loss, critic.trainable_variables), critic.trainable_variables))
    if update_generator:
        g_opt.apply_gradients(zip(tape.gradient(g_loss, generator.trainable_variables), generator.trainable_variables))
    return {"critic": c_loss, "generator": g_loss}


g_opt.build(generator.trainable_variables)
c_opt.build(critic.trainable_variables)
history = {"critic": [], "generator": []}
for i in range(4):
    real = np.random.normal(size=(8, 2)).astype(np.float32)
    for name, loss in train_step(real, i % 2 == 0).items():
        history[name].append(loss.numpy())
print({k: np.isfinite(v).all() for k, v in history.items()})
print(generator(tf.random.normal([2, LATENT])).numpy().shape)
