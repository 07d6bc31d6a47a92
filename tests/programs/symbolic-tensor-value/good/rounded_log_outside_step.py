# {"expect": [], "source": "loss rounded for the log after the traced step"}
import json

import tensorflow as tf

model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
optimizer = tf.keras.optimizers.SGD(0.1)


@tf.function
def step(x, y):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(model(x) - y))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss


def log_entry(epoch, value):
    return {"epoch": epoch, "loss": round(float(value), 4)}


def train(x, y, epochs):
    history = []
    best = None
    for epoch in range(epochs):
        loss = step(x, y)
        if best is None or loss < best:
            best = loss
        history.append(log_entry(epoch, loss))
    return history, best.numpy().item()


history, best = train(tf.ones((4, 2)), tf.zeros((4, 1)), 3)
print(json.dumps(history), f"{best:.3f}")
