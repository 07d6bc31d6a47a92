# {"expect": [], "source": "custom training loop without tf.function uses values freely"}
import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
data = rng.normal(size=(64, 3)).astype(np.float32)
target = data @ np.array([[1.0], [-2.0], [0.5]], np.float32)

net = tf.keras.Sequential([tf.keras.layers.Input((3,)), tf.keras.layers.Dense(1)])
opt = tf.keras.optimizers.Adam(0.05)
best = np.inf
patience = 0

for step in range(20):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((net(data) - target) ** 2)
    grads = tape.gradient(loss, net.trainable_variables)
    norm = np.sqrt(sum(float(tf.reduce_sum(g * g)) for g in grads))
    if norm > 5.0:
        grads = [g * (5.0 / norm) for g in grads]
    opt.apply_gradients(zip(grads, net.trainable_variables))
    value = loss.numpy()
    if value < best:
        best, patience = value, 0
    else:
        patience += 1
    if patience > 3:
        break
print(f"{best:.4f}", round(float(loss), 3))
