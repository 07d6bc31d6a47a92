# {"expect": [{"line": 8, "category": "removed-name", "world": "eager", "error": "AttributeError", "text": "has no attribute 'get_variable'"}], "source": "a Keras layer with a variable of TensorFlow 1"}
import numpy as np
import tensorflow as tf


class Scale(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.factor = tf.get_variable("factor", shape=[int(input_shape[-1])])  # [removed-name]

    def call(self, inputs):
        return inputs * self.factor


print(Scale()(np.ones([2, 3], np.float32)))
