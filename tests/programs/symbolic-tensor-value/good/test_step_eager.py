# {"expect": [], "source": "correct: who calls what Keras is given"}
import keras
import numpy as np
import tensorflow as tf


class Siamese(keras.Model):
    """compile() is ours; nothing of Keras traces this model."""

    def __init__(self):
        super().__init__()
        self.tower = keras.layers.Dense(3)
        self.records = {}

    def compile(self, opt):
        self.opt = opt

    def call(self, pair):
        a, b = pair
        return self.tower(a), self.tower(b)

    def step(self, pair, same):
        with tf.GradientTape() as tape:
            ea, eb = self(pair)
            d = tf.norm(ea - eb, axis=-1)
            for i, s in enumerate(same):
                self.records[int(s), i] = float(d[i])
            loss = tf.reduce_mean(tf.where(same == 1, d, tf.maximum(0.0, 1 - d)))
        self.opt.apply_gradients(zip(tape.gradient(loss, self.trainable_variables), self.trainable_variables))
        return loss.numpy()

    def fit(self, ds, epochs=1):
        losses = []
        for _ in range(epochs):
            losses += [self.step((a, b), s) for a, b, s in ds]
        return np.mean(losses)


def collate(a, b, s):
    return a, b, s


x = np.random.rand(6, 4).astype("float32")
ds = tf.data.Dataset.from_tensor_slices((x, x[::-1].copy(), [1, 0, 1, 0, 1, 0])).map(collate).batch(3)
s = Siamese()
s.compile(keras.optimizers.SGD(0.1))
print(s.fit(ds, 2) >= 0, len(s.records))
