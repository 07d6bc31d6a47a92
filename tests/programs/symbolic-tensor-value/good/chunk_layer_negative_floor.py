# {"expect": [], "source": "chunks rounded up with integer tensors"}
import math

import tensorflow as tf


class ChunkMean(tf.keras.layers.Layer):
    def __init__(self, chunk):
        super().__init__()
        self.chunk = chunk

    def call(self, x):
        static = x.shape[1]
        if static is not None:
            chunks = math.ceil(static / self.chunk)
            length = static
        else:
            length = tf.shape(x)[1]
            chunks = -(-length // self.chunk)
        x = tf.pad(x, [[0, 0], [0, chunks * self.chunk - length], [0, 0]])
        x = tf.reshape(x, [tf.shape(x)[0], chunks, self.chunk, x.shape[-1]])
        return tf.reduce_mean(x, axis=2)


layer = ChunkMean(3)
print(layer(tf.ones((2, 7, 4))).shape)
tokens = tf.keras.Input((None, 4))
model = tf.keras.Model(tokens, tf.keras.layers.GlobalMaxPooling1D()(layer(tokens)))
print(model(tf.ones((2, 5, 4))).shape)
