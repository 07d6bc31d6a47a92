# {"expect": [], "source": "spectral normalisation with TensorFlow ops only"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers


class SpectralDense(layers.Layer):
    def __init__(self, units, iterations=1, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.iterations = iterations

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), name="kernel")
        self.u = self.add_weight(shape=(1, self.units), trainable=False, name="u")
        scale = np.sqrt(input_shape[-1])
        self.scale = float(scale)

    def call(self, inputs):
        w = tf.convert_to_tensor(self.kernel)
        u = tf.convert_to_tensor(self.u)
        for _ in range(self.iterations):
            v = tf.math.l2_normalize(tf.matmul(u, w, transpose_b=True))
            u = tf.math.l2_normalize(tf.matmul(v, w))
        sigma = tf.matmul(tf.matmul(v, w), u, transpose_b=True)
        return tf.matmul(inputs, w) / (sigma * self.scale)


critic = tf.keras.Sequential([layers.Input((6,)), SpectralDense(4), layers.Dense(1)])
critic.compile("sgd", "mse")
critic.fit(np.ones((8, 6), "float32"), np.zeros((8, 1), "float32"), verbose=0)
print(float(critic.layers[0].kernel.numpy().sum()) != 0.0)
