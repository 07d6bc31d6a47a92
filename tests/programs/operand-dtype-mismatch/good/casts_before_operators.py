# {"expect": [], "source": "StackOverflow: int tensor times float, answered: tf.cast"}
import numpy as np
import tensorflow as tf


class Gain:
    def __init__(self, low, high):
        self.low, self.high = low, high

    def apply(self, samples):
        gain = tf.random.uniform([], self.low, self.high)
        scaled = tf.cast(samples, gain.dtype) * gain
        return tf.cast(tf.round(scaled), samples.dtype)


gain = Gain(0.5, 1.5)


def augment(samples, label):
    out = tf.py_function(gain.apply, [samples], samples.dtype)
    out.set_shape(samples.shape)
    half = tf.cast(out, tf.float32) / 2.0
    return half, label * 2


samples = np.random.randint(-500, 500, (3, 16)).astype(np.int32)
for out, label in tf.data.Dataset.from_tensor_slices((samples, [0, 1, 2])).map(augment):
    assert out.dtype == tf.float32
