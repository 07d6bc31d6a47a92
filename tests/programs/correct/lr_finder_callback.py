# {"expect": [], "source": "learning rate finder: optimizer values read in callbacks"}
import numpy as np
import tensorflow as tf


class LRFinder(tf.keras.callbacks.Callback):
    def __init__(self, start=1e-4, end=1.0, steps=8):
        super().__init__()
        self.rates = np.geomspace(start, end, steps)
        self.losses, self.used = [], []

    def on_train_begin(self, logs=None):
        self.weights = [w.copy() for w in self.model.get_weights()]

    def on_train_batch_begin(self, batch, logs=None):
        self.model.optimizer.learning_rate = float(self.rates[min(batch, len(self.rates) - 1)])

    def on_train_batch_end(self, batch, logs=None):
        self.used.append(float(self.model.optimizer.learning_rate.numpy()))
        self.losses.append(logs["loss"])
        if not np.isfinite(logs["loss"]) or logs["loss"] > 1e6:
            self.model.stop_training = True

    def on_train_end(self, logs=None):
        self.model.set_weights(self.weights)

    def best(self):
        slopes = np.gradient(np.array(self.losses))
        return self.used[int(np.argmin(slopes))]


model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(1)])
model.compile("sgd", "mse")
finder = LRFinder()
model.fit(np.random.rand(32, 3), np.random.rand(32), batch_size=4, verbose=0, callbacks=[finder])
print(len(finder.losses), f"{finder.best():.5f}")
