# {"expect": [], "source": "rate of the optimizer read and set where code runs eagerly"}
import numpy as np
import tensorflow as tf


class Decay(tf.keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        rate = float(self.model.optimizer.learning_rate.numpy())
        self.model.optimizer.learning_rate.assign(rate * 0.5)


class Counting(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.head = tf.keras.layers.Dense(1)

    def call(self, x):
        return self.head(x)

    def train_step(self, data):
        results = super().train_step(data)
        results["rate"] = self.optimizer.learning_rate * 1.0
        results["step"] = tf.cast(self.optimizer.iterations, tf.float32)
        return results


model = Counting()
model.compile(tf.keras.optimizers.SGD(0.1), "mse")
model.fit(np.ones((4, 2)), np.ones((4, 1)), epochs=2, callbacks=[Decay()], verbose=0)
print(model.optimizer.learning_rate.numpy(), int(model.optimizer.iterations))
