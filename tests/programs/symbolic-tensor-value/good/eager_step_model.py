# {"expect": [], "source": "correct: who calls what Keras is given"}
"""GAN with a train_step that is run eagerly by choice of the constructor."""
import numpy as np
import keras
import tensorflow as tf


class Gan(keras.Model):
    def __init__(self, g, d, debug):
        super().__init__()
        self.g, self.d = g, d
        self.debug = debug

    def compile(self, g_opt, **kwargs):
        super().compile(run_eagerly=self.debug, **kwargs)
        self.g_opt = g_opt

    def call(self, x):
        return self.g(x)

    def train_step(self, real):
        z = tf.random.normal((real.shape[0], 2))
        with tf.GradientTape() as t:
            score = self.d(self.g(z))
            loss = tf.reduce_mean(score)
        g = t.gradient(loss, self.g.trainable_variables)
        if np.isnan(loss.numpy()):
            raise FloatingPointError("nan loss")
        self.g_opt.apply_gradients(zip(g, self.g.trainable_variables))
        return {"g": float(loss), "norm": np.linalg.norm(g[0].numpy())}




g = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3)])
d = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
gan = Gan(g, d, debug=True)
gan.compile(keras.optimizers.SGD(0.01), optimizer="sgd", loss=None)
data = tf.data.Dataset.from_tensor_slices(np.ones((4, 3), "float32")).batch(2)
print(gan.fit(data, verbose=0).history)
