# {"expect": [], "source": "mixed precision policy with casts in a layer"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers, mixed_precision


class Scale(layers.Layer):
    def build(self, shape):
        self.gain = self.add_weight(shape=(shape[-1],), initializer="ones")

    def call(self, x):
        gain = tf.cast(self.gain, x.dtype)
        return x * gain + tf.cast(0.5, x.dtype)


mixed_precision.set_global_policy("mixed_float16")
try:
    x = layers.Input((4,))
    h = Scale()(layers.Dense(8)(x))
    y = layers.Dense(2, dtype="float32")(h)
    model = tf.keras.Model(x, [h, y])
    half, full = model(np.ones((2, 4)))
    print(half.dtype.name, full.dtype.name, (tf.cast(half, tf.float32)[:, :2] + full).shape)
finally:
    mixed_precision.set_global_policy("float32")
