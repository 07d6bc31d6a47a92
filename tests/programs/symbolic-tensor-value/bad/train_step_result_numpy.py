# {"expect": [{"line": 24, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "own train_step returns arrays as logs"}
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

    def train_step(self, clean):
        noisy = clean + tf.random.normal(tf.shape(clean), stddev=self.noise)
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(self(noisy) - clean))
        variables = self.trainable_variables
        self.optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
        self.tracker.update_state(loss)
        return {m.name: m.result().numpy() for m in [self.tracker]}  # [symbolic-tensor-value]


model = Denoiser()
model.compile(optimizer="adam")
model.fit(np.random.rand(8, 2).astype("float32"), batch_size=4, verbose=0)
