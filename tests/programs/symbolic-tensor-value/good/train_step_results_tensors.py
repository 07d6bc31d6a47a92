# {"expect": [], "source": "own train_step returns tensors, history is floats"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


class Denoiser(keras.Model):
    def __init__(self, noise=0.1):
        super().__init__()
        self.noise = noise
        self.net = keras.Sequential([keras.layers.Dense(4, "relu"), keras.layers.Dense(2)])
        self.tracker = keras.metrics.Mean(name="loss")

    def call(self, x):
        return self.net(x)

    @property
    def metrics(self):
        return [self.tracker]

    def train_step(self, clean):
        noisy = clean + tf.random.normal(tf.shape(clean), stddev=self.noise)
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(self(noisy) - clean))
        variables = self.trainable_variables
        self.optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
        self.tracker.update_state(loss)
        return {m.name: m.result() for m in self.metrics}


model = Denoiser()
model.compile(optimizer="adam")
x = np.random.rand(8, 2).astype("float32")
history = model.fit(x, batch_size=4, epochs=2, verbose=0).history
print(["%.1f" % v for v in history["loss"]] != [], model(x).numpy().shape)
