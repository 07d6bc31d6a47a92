# {"expect": [], "source": "a learning rate schedule made of TensorFlow operations"}
import math

import numpy as np
import tensorflow as tf


class Cosine(tf.keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, base, total):
        self.base = base
        self.scale = math.pi / total

    def __call__(self, step):
        progress = tf.cast(step, tf.float32) * self.scale
        return self.base * 0.5 * (1.0 + tf.cos(progress)) * math.cos(0.0)

    def get_config(self):
        return {}


model = tf.keras.Sequential([tf.keras.layers.Input((2,)), tf.keras.layers.Dense(1)])
model.compile(tf.keras.optimizers.SGD(Cosine(0.1, 10)), "mse")
model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
labels = tf.constant([[0], [1]])
print(tf.reduce_mean(tf.cast(labels, tf.float32) - model(np.ones((2, 2), np.float32))).shape)
