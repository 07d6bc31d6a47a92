# {"expect": [{"line": 13, "category": "bad-func", "world": "function", "error": "InvalidArgumentError", "text": "takes 1 positional argument but 2 were given"}], "source": "question: forgot self in method"}
import numpy as np
import tensorflow as tf


class Gauss(tf.keras.layers.Layer):
    sigma = 1.0

    def _kernel(distance):
        return np.exp(-(distance**2)).astype(np.float32)

    def call(self, distance):
        out = tf.numpy_function(self._kernel, [distance], tf.float32)  # [invalid-func]
        return tf.ensure_shape(out, distance.shape)


layer = Gauss()


@tf.function
def weights(distance):
    return layer.call(distance)


print(weights(tf.constant([0.0, 1.0])))
