# {"expect": [], "source": "py_function with TensorFlow operations inside a layer"}
import numpy as np
import tensorflow as tf


class SortFeatures(tf.keras.layers.Layer):
    def call(self, inputs):
        out = tf.py_function(self._sort, [inputs], tf.float32)
        out.set_shape(inputs.shape)
        return out

    def compute_output_shape(self, input_shape):
        return input_shape

    def _sort(self, x):
        return tf.sort(x, axis=-1)


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.sort = SortFeatures()
        self.out = tf.keras.layers.Dense(1)

    def call(self, x):
        return self.out(self.sort(x))


net = Net()
net.compile("sgd", "mse")
net.fit(np.random.rand(8, 4), np.random.rand(8, 1), verbose=0)
print(net.predict(np.random.rand(2, 4), verbose=0).shape)
