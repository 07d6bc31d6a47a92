# {"expect": [{"line": 14, "category": "symbolic-value", "world": "keras", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "layer loops over sequence lengths to build a mask"}
import numpy as np
import tensorflow as tf
from tensorflow.keras.layers import Dense, Layer


class LengthMask(Layer):
    def __init__(self, maxlen, **kw):
        super().__init__(**kw)
        self.maxlen = maxlen

    def call(self, x, lengths):
        masks = []
        for n in lengths:  # [symbolic-tensor-value]
            masks.append(tf.sequence_mask(n, self.maxlen))
        return x * tf.cast(tf.stack(masks), x.dtype)


class Tagger(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.mask = LengthMask(5)
        self.out = Dense(1)

    def call(self, inputs):
        tokens, lengths = inputs
        return self.out(self.mask(tokens, lengths))


model = Tagger()
model.compile("rmsprop", "mse")
tokens = np.random.rand(4, 5).astype("float32")
lengths = np.array([1, 2, 3, 5])
model.fit((tokens, lengths), np.zeros((4, 1)), verbose=0)
