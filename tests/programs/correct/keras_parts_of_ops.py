# {"expect": [], "source": "activation, regularizer and constraint made of operations"}
import math

import numpy as np
import tensorflow as tf

SCALE = math.sqrt(2.0 / math.pi)


def gelu(x):
    return 0.5 * x * (1.0 + tf.tanh(SCALE * (x + 0.044715 * x**3)))


class Rows(tf.keras.regularizers.Regularizer):
    def __init__(self, weight):
        self.weight = weight

    def __call__(self, kernel):
        rows = math.prod(int(size) for size in kernel.shape[:-1])
        return self.weight * tf.reduce_sum(tf.square(kernel)) / rows

    def get_config(self):
        return {"weight": self.weight}


class Bounded(tf.keras.constraints.Constraint):
    def __call__(self, w):
        return tf.clip_by_value(w, -1.0, 1.0)


model = tf.keras.Sequential(
    [
        tf.keras.Input((3,)),
        tf.keras.layers.Dense(
            4, activation=gelu, kernel_regularizer=Rows(0.1), kernel_constraint=Bounded()
        ),
        tf.keras.layers.Dense(1, activation=lambda x: x * 2.0),
    ]
)
model.compile("adam", "mse")
model.fit(np.ones((4, 3)), np.ones((4, 1)), verbose=0)
