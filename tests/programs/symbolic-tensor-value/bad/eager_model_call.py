# {"expect": [{"line": 42, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "who calls what Keras is given, and something else is wrong"}
"""A model that is only ever called directly: call() can look at values."""
import numpy as np
import keras
import tensorflow as tf


class Beam(keras.Model):
    def __init__(self, vocab=5):
        super().__init__()
        self.emb = keras.layers.Embedding(vocab, 4)
        self.out = keras.layers.Dense(vocab)

    def call(self, tokens, training=False):
        h = self.emb(tokens)
        h = tf.reduce_mean(h, axis=1)
        return self.out(h)

    def generate(self, start, steps=3):
        seq = [int(start)]
        for _ in range(steps):
            logits = self(tf.constant([seq]))
            nxt = int(np.argmax(logits.numpy()[0]))
            if nxt == seq[-1]:
                nxt = int(tf.argsort(logits[0])[-2])
            seq.append(nxt)
            if logits[0, nxt] > 1e3:
                break
        return seq


class Sampler(keras.layers.Layer):
    """Eager only."""

    def call(self, logits):
        probs = tf.nn.softmax(logits).numpy()
        return [int(np.argmax(p)) for p in probs]


class Fit(keras.layers.Layer):
    def call(self, logits):
        return logits * np.float32(logits.numpy().max())  # [symbolic-tensor-value]


m = Beam()
print(m.generate(1), Sampler()(tf.ones((2, 3))))
net = keras.Sequential([keras.Input((2,)), Fit()])
print(net.predict(np.ones((1, 2)), verbose=0).tolist())
