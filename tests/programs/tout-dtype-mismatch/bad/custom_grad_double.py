# {"expect": [{"line": 21, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "tf.custom_gradient around numpy forward and backward"}
import numpy as np
import tensorflow as tf


def np_spiky(x):
    r = x % 1
    return np.where(r <= 0.5, r, 0).astype(x.dtype)


def np_d_spiky(x):
    return np.where((x % 1) <= 0.5, 1.0, 0.0)


@tf.custom_gradient
def spiky(x):
    y = tf.numpy_function(np_spiky, [x], x.dtype)
    y.set_shape(x.shape)

    def grad(dy):
        d = tf.numpy_function(np_d_spiky, [x], tf.float32)  # [tout-dtype-mismatch]
        d.set_shape(x.shape)
        return dy * d

    return y, grad


class Spiky(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.scale = self.add_weight(shape=(), initializer="ones", name="scale")

    def call(self, inputs):
        return spiky(inputs * self.scale)


x = tf.constant([0.25, 0.75, 1.25, 2.5])
with tf.GradientTape() as tape:
    tape.watch(x)
    y = tf.function(spiky)(x)
grad = tape.gradient(y, x)
print(y.numpy(), grad.numpy())
assert grad.numpy().tolist() == [1.0, 0.0, 1.0, 1.0]

model = tf.keras.Sequential([tf.keras.Input((2,)), Spiky(), tf.keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(np.random.rand(8, 2), np.random.rand(8, 1), verbose=0)
