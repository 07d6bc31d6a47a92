# {"expect": [], "source": "callbacks run eagerly, variables have values there; annealing callback in public code (read_file id 67485657509)"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


class AlphaAnneal(keras.callbacks.Callback):
    def __init__(self, factor):
        super().__init__()
        self.factor = factor
        self.rates = []

    def on_epoch_end(self, epoch, logs=None):
        rate = float(self.model.optimizer.learning_rate.numpy())
        self.rates.append(rate)
        self.model.optimizer.learning_rate.assign(rate * self.factor)
        kernel = self.model.layers[0].kernel.numpy()
        logs["kernel_norm"] = float(np.linalg.norm(kernel))


model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile(keras.optimizers.SGD(0.1), "mse")
anneal = AlphaAnneal(0.5)
model.fit(np.ones((4, 2)), np.ones((4, 1)), epochs=3, verbose=0, callbacks=[anneal])
print(anneal.rates)
