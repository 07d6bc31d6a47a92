# {"expect": [{"line": 9, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "has no attribute 'astype'"}], "source": "loss rounded for the log in a traced step"}
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
optimizer = tf.keras.optimizers.SGD(0.1)


def log_entry(epoch, value):
    return {"epoch": epoch, "loss": round(value, 4)}  # [symbolic-tensor-value]


@tf.function
def train(x, y, epochs):
    history = []
    for epoch in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(model(x) - y))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        history.append(log_entry(epoch, loss))
    return history


for entry in train(tf.ones((4, 2)), tf.zeros((4, 1)), 2):
    print(entry)
