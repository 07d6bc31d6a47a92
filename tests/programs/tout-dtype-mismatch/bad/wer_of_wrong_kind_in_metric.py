# {"expect": [{"line": 30, "category": "tout-dtype", "world": "keras", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "word error rate metric class that calls numpy_function in update_state (public code, read_file id 15848456918)"}
import numpy as np
import tensorflow as tf


def levenshtein(a, b):
    row = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, cb in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (ca != cb))
    return row[-1]


def numpy_wer(y_true, y_pred):
    rates = []
    for truth, scores in zip(y_true.astype(int), y_pred):
        guess = scores.argmax(axis=-1)
        rates.append(levenshtein(list(truth), list(guess)) / max(len(truth), 1))
    return np.mean(rates)


class WER(tf.keras.metrics.Metric):
    def __init__(self, name="wer"):
        super().__init__(name=name)
        self.total = self.add_weight(name="total", initializer="zeros")
        self.count = self.add_weight(name="count", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        rate = tf.numpy_function(numpy_wer, [y_true, y_pred], tf.float32)  # [tout-dtype-mismatch]
        self.total.assign_add(tf.reshape(rate, []))
        self.count.assign_add(1.0)

    def result(self):
        return self.total / self.count


x = np.random.RandomState(0).rand(6, 5, 3).astype("float32")
y = np.random.RandomState(1).randint(0, 4, (6, 5))
model = tf.keras.Sequential([tf.keras.Input((5, 3)), tf.keras.layers.Dense(4, activation="softmax")])
model.compile("sgd", "sparse_categorical_crossentropy", metrics=[WER()])
model.fit(x, y, batch_size=3, verbose=0)
print(model.evaluate(x, y, verbose=0))
