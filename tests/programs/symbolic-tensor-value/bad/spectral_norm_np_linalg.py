# {"expect": [{"line": 24, "category": "symbolic-value", "world": "keras", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "spectral normalisation layer with NumPy power iteration"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers


class SpectralDense(layers.Layer):
    """Dense layer whose kernel is divided by its largest singular value."""

    def __init__(self, units, iterations=1, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.iterations = iterations

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), name="kernel")
        self.u = self.add_weight(shape=(1, self.units), trainable=False, name="u")

    def normalised(self):
        w = tf.reshape(self.kernel, [-1, self.units])
        u = tf.convert_to_tensor(self.u)
        for _ in range(self.iterations):
            v = tf.matmul(u, w, transpose_b=True)
            v = v / np.linalg.norm(v)  # [symbolic-tensor-value]
            u = tf.math.l2_normalize(tf.matmul(v, w))
        sigma = tf.matmul(tf.matmul(v, w), u, transpose_b=True)
        return w / sigma

    def call(self, inputs):
        return tf.matmul(inputs, self.normalised())


critic = tf.keras.Sequential([layers.Input((6,)), SpectralDense(4), layers.Dense(1)])
critic.compile("sgd", "mse")
critic.fit(np.ones((8, 6), "float32"), np.zeros((8, 1), "float32"), verbose=0)
