# {"expect": [], "source": "method, static method and class method with fitting inp"}
import numpy as np
import tensorflow as tf


class Mixer:
    power = 2

    def __init__(self, alpha):
        self.alpha = alpha

    def blend(self, a, b):
        return (self.alpha * a + (1 - self.alpha) * b).astype(np.float32)

    @staticmethod
    def clip(x):
        return np.clip(x, 0, 1)

    @classmethod
    def raised(cls, x):
        return x ** cls.power

    def __call__(self, a, b):
        x = tf.numpy_function(self.blend, [a, b], tf.float32)
        x = tf.numpy_function(Mixer.clip, [x], tf.float32)
        return tf.numpy_function(self.raised, [x], tf.float32)


left = tf.data.Dataset.from_tensor_slices(tf.zeros([2, 3]))
right = tf.data.Dataset.from_tensor_slices(tf.ones([2, 3]))
for x in tf.data.Dataset.zip((left, right)).map(Mixer(0.25)):
    print(x.numpy())
