# {"expect": [], "source": "layer with an eager-only debug branch"}
import numpy as np
import tensorflow as tf


class CheckedDense(tf.keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.dense = tf.keras.layers.Dense(units)

    def call(self, inputs):
        y = self.dense(inputs)
        if tf.executing_eagerly():
            if np.isnan(y.numpy()).any():
                raise FloatingPointError("NaN in the forward pass")
        return y


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.a = CheckedDense(4)
        self.b = CheckedDense(1)

    def call(self, x):
        return self.b(tf.nn.relu(self.a(x)))


net = Net()
print(net(tf.ones([2, 3])).numpy())
net.compile("sgd", "mse")
net.fit(np.ones((8, 3)), np.zeros((8, 1)), verbose=0)
