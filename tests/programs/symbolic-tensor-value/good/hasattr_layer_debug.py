# {"expect": [], "source": "layer that prints values only if they are there"}
import numpy as np
import tensorflow as tf


class Probe(tf.keras.layers.Layer):
    """Identity that remembers the range of what it sees when it sees values."""

    def __init__(self, label, **kwargs):
        super().__init__(**kwargs)
        self.label = label
        self.seen = []

    def call(self, x):
        if tf.executing_eagerly() and isinstance(x, tf.__internal__.EagerTensor):
            values = x.numpy()
            self.seen.append((self.label, values.min(), values.max()))
        else:
            tf.debugging.assert_all_finite(x, self.label)
        return x


probe = Probe("in")
model = tf.keras.Sequential([probe, tf.keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(np.random.rand(4, 2), np.zeros((4, 1)), verbose=0)
before = len(probe.seen)
probe(tf.constant([[1.0, 2.0]]))
print(before, len(probe.seen) - before)
