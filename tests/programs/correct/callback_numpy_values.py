# {"expect": [], "source": "Keras callback runs eagerly"}
import numpy as np
import tensorflow as tf


class WeightLogger(tf.keras.callbacks.Callback):
    def __init__(self, sample):
        super().__init__()
        self.sample = sample
        self.norms = []
        self.outputs = []

    def on_epoch_end(self, epoch, logs=None):
        kernel = self.model.layers[-1].kernel
        self.norms.append(np.linalg.norm(kernel.numpy()))
        pred = self.model(self.sample, training=False)
        self.outputs.append(pred.numpy().mean())
        lr = float(self.model.optimizer.learning_rate.numpy())
        if logs["loss"] < 1e-9 or lr <= 0:
            self.model.stop_training = True


model = tf.keras.Sequential([tf.keras.layers.Input((3,)), tf.keras.layers.Dense(1)])
model.compile("sgd", "mse")
cb = WeightLogger(tf.ones([1, 3]))
model.fit(np.random.rand(16, 3), np.random.rand(16, 1), epochs=2, verbose=0, callbacks=[cb])
print(cb.norms, cb.outputs)
