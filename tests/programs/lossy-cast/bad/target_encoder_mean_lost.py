# {"expect": [{"line": 33, "category": "lossy-cast", "world": "dataset", "error": "", "text": "[1. 1. 0.]"}], "source": "tabular question: encoded means come back whole because the dtype of the id column is used"}
import numpy as np
import tensorflow as tf


class TargetEncoder:
    def __init__(self, smoothing=1.0):
        self.smoothing = smoothing
        self.means = {}
        self.prior = 0.0

    def fit(self, column, target):
        self.prior = float(np.mean(target))
        for value in np.unique(column):
            chosen = target[column == value]
            total = chosen.sum() + self.smoothing * self.prior
            self.means[int(value)] = total / (len(chosen) + self.smoothing)
        return self

    def encode(self, column):
        return np.array([self.means.get(int(v), self.prior) for v in column])


class Features:
    def __init__(self, encoder):
        self.encoder = encoder

    def lookup(self, column):
        encoded = self.encoder.encode(column.numpy())
        return encoded * 2.0

    def __call__(self, batch):
        encoded = tf.py_function(self.lookup, inp=[batch["city"]], Tout=batch["city"].dtype)  # [lossy-cast]
        encoded = tf.reshape(tf.cast(encoded, tf.float32), tf.shape(batch["city"]))
        return {**batch, "city_mean": encoded}


city = np.array([1, 1, 2, 2, 3, 3])
sold = np.array([1.0, 1.0, 0.0, 1.0, 0.0, 0.0])
encoder = TargetEncoder().fit(city, sold)
table = {"city": np.array([1, 2, 3]), "rooms": np.array([2, 3, 4])}
dataset = tf.data.Dataset.from_tensor_slices(table).batch(3)
for batch in dataset.map(Features(encoder)):
    print(batch["city_mean"].numpy())
