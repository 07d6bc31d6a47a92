# {"expect": [], "source": "straight-through estimator with a custom gradient"}
import numpy as np
import tensorflow as tf


@tf.custom_gradient
def binarize(x):
    def grad(upstream):
        return upstream * tf.cast(tf.abs(x) <= 1.0, x.dtype)

    return tf.where(x >= 0, tf.ones_like(x), -tf.ones_like(x)), grad


class BinaryDense(tf.keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units

    def build(self, shape):
        self.kernel = self.add_weight(shape=(shape[-1], self.units), initializer="glorot_uniform")

    def call(self, x):
        return x @ binarize(tf.convert_to_tensor(self.kernel))


layer = BinaryDense(3)
with tf.GradientTape() as tape:
    y = tf.reduce_sum(layer(tf.ones((2, 4))))
(g,) = tape.gradient(y, layer.trainable_variables)
values = set(np.unique(binarize(tf.convert_to_tensor(layer.kernel)).numpy()).tolist())
print(values <= {-1.0, 1.0}, np.count_nonzero(g.numpy()) > 0)
