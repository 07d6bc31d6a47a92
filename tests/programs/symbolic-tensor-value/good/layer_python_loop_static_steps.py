# {"expect": [], "source": "attention loop in a layer over a Python range"}
import numpy as np
import tensorflow as tf


class GlimpseAttention(tf.keras.layers.Layer):
    def __init__(self, units, steps=3):
        super().__init__()
        self.queries = [tf.keras.layers.Dense(units) for _ in range(steps)]

    def call(self, sequence, training=None):
        state = tf.reduce_mean(sequence, axis=1)
        length = sequence.shape[1]
        for query in self.queries:
            scores = tf.einsum("btd,bd->bt", sequence, query(state)) / np.sqrt(length)
            if training:
                scores = tf.nn.dropout(scores, 0.1)
            state = tf.einsum("bt,btd->bd", tf.nn.softmax(scores), sequence)
        for t in range(length):
            state = state + sequence[:, t] * 0.01
        return state


model = tf.keras.Sequential([tf.keras.Input((5, 4)), GlimpseAttention(4), tf.keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.random.rand(8, 5, 4), np.random.rand(8, 1), verbose=0)
print(model(np.zeros((1, 5, 4), "f4")).numpy())
