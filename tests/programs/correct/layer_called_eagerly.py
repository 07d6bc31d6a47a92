# {"expect": [], "source": "layer with .numpy() used only on eager tensors"}
import numpy as np
import tensorflow as tf


class Quantiser(tf.keras.layers.Layer):
    """Used at inference time on eager tensors only."""

    def __init__(self, levels):
        super().__init__()
        self.levels = levels

    def call(self, x):
        codes = np.rint(x.numpy() * (self.levels - 1)).astype(np.int32)
        return tf.constant(codes)


q = Quantiser(8)
print(q(tf.constant([[0.1, 0.5], [0.9, 1.0]])).numpy())
