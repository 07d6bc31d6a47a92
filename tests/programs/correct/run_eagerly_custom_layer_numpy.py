# {"expect": [], "source": "subclassed model with NumPy in call, run eagerly"}
import numpy as np
import tensorflow as tf


class MedianPool(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(2)

    def call(self, x):
        if not tf.executing_eagerly():
            return self.dense(x)
        middle = np.median(x.numpy(), axis=1, keepdims=True).astype("float32")
        return self.dense(x - middle)

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((self(x) - y) ** 2)
        grads = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        value = loss.numpy()
        return {"loss": value, "finite": float(np.isfinite(value))}


model = MedianPool()
model.compile(optimizer="sgd", run_eagerly=True)
print(model.fit(np.random.rand(6, 4).astype("f4"), np.zeros((6, 2), "f4"), verbose=0).history)
