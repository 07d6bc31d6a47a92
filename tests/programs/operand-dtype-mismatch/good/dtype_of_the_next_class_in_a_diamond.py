# {"expect": [], "source": "a mixin beside a class of the same base, which comes before the base"}
import tensorflow as tf


class Model:
    weight_type = tf.float32

    def __init__(self):
        self.rate_type = tf.float32


class Linear(Model):
    def __init__(self):
        super().__init__()
        self.name = "linear"


class Double(Model):
    weight_type = tf.float64

    def __init__(self):
        super(Double, self).__init__()
        self.rate_type = tf.float64


class DoubleLinear(Linear, Double):
    @tf.function
    def predict(self, x):
        weight = tf.ones([3], self.weight_type)
        rate = tf.ones([], self.rate_type)
        return x * weight * rate


model = DoubleLinear()
print(model.predict(tf.constant([1.0, 2.0, 3.0], tf.float64)).dtype)
