# {"expect": [{"line": 14, "category": "symbolic-value", "world": "keras", "error": "TypeError", "text": "must be real number"}], "source": "number of chunks of a sequence rounded up in call"}
import math

import tensorflow as tf


class ChunkMean(tf.keras.layers.Layer):
    def __init__(self, chunk):
        super().__init__()
        self.chunk = chunk

    def call(self, x):
        length = tf.shape(x)[1]
        chunks = math.ceil(length / self.chunk)  # [symbolic-tensor-value]
        pad = chunks * self.chunk - length
        x = tf.pad(x, [[0, 0], [0, pad], [0, 0]])
        x = tf.reshape(x, [tf.shape(x)[0], chunks, self.chunk, x.shape[-1]])
        return tf.reduce_mean(x, axis=2)


def build():
    tokens = tf.keras.Input((None, 4))
    y = ChunkMean(3)(tokens)
    y = tf.keras.layers.GlobalMaxPooling1D()(y)
    return tf.keras.Model(tokens, tf.keras.layers.Dense(1)(y))


build().summary()
