# {"expect": [], "source": "a subclassed model that gets a pair or list of arrays and walks over it"}
import numpy as np
import tensorflow as tf


class Pair(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.first = tf.keras.layers.Dense(2)
        self.second = tf.keras.layers.Dense(2)
        self.out = tf.keras.layers.Dense(1)

    def call(self, inputs):
        if not isinstance(inputs, (list, tuple)):
            return self.out(inputs)
        parts = []
        for layer, part in zip((self.first, self.second), inputs):
            parts.append(layer(tf.cast(part, tf.float32)))
        tokens, lengths = inputs
        mask = tf.sequence_mask(tf.reshape(lengths, [-1]), 2, dtype=tf.float32)
        return self.out(tf.add_n(parts) * mask + tf.reduce_sum(tokens))


tokens = np.random.rand(4, 3)
lengths = np.array([[1], [2], [1], [2]])
for x in ((tokens, lengths), [tokens, lengths]):
    model = Pair()
    model.compile("sgd", "mse")
    model.fit(x, np.zeros((4, 1)), verbose=0)
    print(model.predict(x, verbose=0).shape)
