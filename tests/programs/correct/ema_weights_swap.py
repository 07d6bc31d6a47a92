# {"expect": [], "source": "averaged weights by a callback, swapped for evaluation"}
import numpy as np
import tensorflow as tf


class Averaging(tf.keras.callbacks.Callback):
    def __init__(self, decay=0.9):
        super().__init__()
        self.decay = decay
        self.shadow = None

    def on_train_begin(self, logs=None):
        self.shadow = [w.numpy().copy() for w in self.model.trainable_weights]

    def on_train_batch_end(self, batch, logs=None):
        for s, w in zip(self.shadow, self.model.trainable_weights):
            s *= self.decay
            s += (1 - self.decay) * w.numpy()

    def on_epoch_end(self, epoch, logs=None):
        logs = logs or {}
        drift = max(np.abs(s - w.numpy()).max() for s, w in zip(self.shadow, self.model.trainable_weights))
        logs["drift"] = float(drift)
        if epoch == 1:
            for s, w in zip(self.shadow, self.model.trainable_weights):
                w.assign(s)


model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
model.compile("sgd", "mse")
x = np.random.rand(8, 2)
model.fit(x, x.sum(1), epochs=2, batch_size=4, verbose=0, callbacks=[Averaging()])
print(np.isfinite(model.evaluate(x, x.sum(1), verbose=0)))
