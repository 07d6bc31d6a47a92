# {"expect": [{"line": 14, "category": "symbolic-value", "world": "keras", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "glimpse loop over tf.range in the call of a Keras 3 layer"}
import numpy as np
import tensorflow as tf


class GlimpseAttention(tf.keras.layers.Layer):
    def __init__(self, units, steps=3):
        super().__init__()
        self.query = tf.keras.layers.Dense(units)
        self.steps = steps

    def call(self, sequence):
        state = tf.reduce_mean(sequence, axis=1)
        for _ in tf.range(self.steps):  # [symbolic-tensor-value]
            scores = tf.einsum("btd,bd->bt", sequence, self.query(state))
            state = tf.einsum("bt,btd->bd", tf.nn.softmax(scores), sequence)
        return state


model = tf.keras.Sequential([tf.keras.Input((5, 4)), GlimpseAttention(4), tf.keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.random.rand(8, 5, 4), np.random.rand(8, 1), verbose=0)
