# {"expect": [{"line": 8, "category": "symbolic-value", "world": "keras", "error": "TypeError", "text": "must be real number"}], "source": "activation written with the math module"}
import math

import tensorflow as tf


def soft_step(x, slope=4.0):
    return 1.0 / (1.0 + math.exp(-slope * x))  # [symbolic-tensor-value]


inputs = tf.keras.Input((3,))
hidden = tf.keras.layers.Dense(4, activation=soft_step)(inputs)
model = tf.keras.Model(inputs, hidden)
model.compile("sgd", "mse")
model.fit(tf.ones((2, 3)), tf.ones((2, 4)), verbose=0)
