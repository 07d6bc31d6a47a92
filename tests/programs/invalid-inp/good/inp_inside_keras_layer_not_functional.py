# {"expect": [], "source": "question: py_function in a layer called by the functional API"}
import tensorflow as tf


class Entropy(tf.keras.layers.Layer):
    def call(self, p):
        def compute(t):
            return -tf.reduce_sum(t * tf.math.log(t + 1e-9), axis=-1)

        out = tf.py_function(compute, [p], tf.float32)
        return tf.ensure_shape(out, p.shape[:-1])

    def compute_output_shape(self, shape):
        return shape[:-1]


inputs = tf.keras.Input(shape=(3,))
hidden = tf.keras.layers.Dense(4, activation="softmax")(inputs)
model = tf.keras.Model(inputs, Entropy()(hidden))
print(model(tf.ones((2, 3))).shape)
