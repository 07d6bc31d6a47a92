# {"expect": [], "source": "float64 given to layers, which Keras casts to the dtype of the layer"}
import numpy as np
import tensorflow as tf


class Half(tf.keras.layers.Layer):
    def call(self, values):
        return values * tf.constant(0.5)


class Mean(tf.keras.layers.Layer):
    def call(self, pair):
        return (pair[0] + pair[1]) * tf.constant(0.5)


inputs = tf.keras.Input([4], dtype="float64")
third = tf.keras.layers.Lambda(lambda x: x / tf.constant(3.0), output_shape=(4,))(inputs)
outputs = Mean()([Half()(inputs), third])
model = tf.keras.Model(inputs, outputs)
print(model(np.ones([2, 4])).dtype, Half()(tf.ones([2, 4], tf.float64)).dtype)
print(Half()(np.ones([2, 4])).dtype)
