# {"expect": [{"line": 14, "category": "symbolic-value", "world": "keras", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool` is not allowed"}], "source": "and/not on tensors in Layer.call"}
import numpy as np
import tensorflow as tf


class StochasticDepth(tf.keras.layers.Layer):
    def __init__(self, drop=0.2):
        super().__init__()
        self.drop = drop

    def call(self, inputs, training=None):
        residual, shortcut = inputs
        keep = tf.random.uniform([]) > self.drop
        if training and not keep:  # [symbolic-tensor-value]
            return shortcut
        return shortcut + residual


class ResNet(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.conv = tf.keras.layers.Dense(3)
        self.merge = StochasticDepth()
        self.out = tf.keras.layers.Dense(1)

    def call(self, x, training=None):
        return self.out(self.merge([self.conv(x), x], training=training))


net = ResNet()
net.compile("sgd", "mse")
net.fit(np.random.rand(4, 3), np.random.rand(4, 1), verbose=0)
