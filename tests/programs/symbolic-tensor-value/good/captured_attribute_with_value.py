# {"expect": [], "source": "an attribute that was made eagerly"}
import numpy as np
import tensorflow as tf


class Scaler:
    def __init__(self, data):
        self.mean = tf.reduce_mean(data)
        self.width = 2.0

    @tf.function
    def __call__(self, x):
        return tf.py_function(self.scale, [x], tf.float32)

    def scale(self, values):
        return (values - self.mean) / self.width * float(self.mean.numpy())


print(Scaler(np.float32([1.0, 3.0]))(tf.constant([1.0, 2.0])))
