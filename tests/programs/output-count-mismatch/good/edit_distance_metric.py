# {"expect": [], "source": "character error rate in a Keras metric over decoded strings"}
import numpy as np
import tensorflow as tf


def levenshtein(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


class CharTable:
    def __init__(self, characters):
        self.characters = characters
        self.index = {c: i + 1 for i, c in enumerate(characters)}

    def encode(self, text, length):
        ids = [self.index[c] for c in text]
        return ids + [0] * (length - len(ids))

    def decode(self, ids):
        return "".join(self.characters[i - 1] for i in ids if i > 0)


class CER(tf.keras.metrics.Metric):
    def __init__(self, table, name="cer"):
        super().__init__(name=name)
        self.table = table
        self.errors = self.add_weight(name="errors", shape=(), initializer="zeros")
        self.length = self.add_weight(name="length", shape=(), initializer="zeros")

    def _count(self, truth, pred):
        wrong = total = 0
        for t, p in zip(truth.numpy(), pred.numpy()):
            want, got = self.table.decode(t), self.table.decode(p)
            wrong += levenshtein(want, got)
            total += len(want)
        return wrong, total

    def update_state(self, y_true, y_pred, sample_weight=None):
        best = tf.argmax(y_pred, axis=-1)
        wrong, total = tf.py_function(self._count, (y_true, best), Tout=(tf.float32, tf.float32))
        self.errors.assign_add(tf.reshape(wrong, ()))
        self.length.assign_add(tf.reshape(total, ()))

    def result(self):
        return self.errors / tf.maximum(self.length, 1.0)


table = CharTable("abcdé")
metric = CER(table)
truth = np.array([table.encode("abcd", 6), table.encode("éca", 6)])
guess = np.array([table.encode("abd", 6), table.encode("éca", 6)])


@tf.function
def evaluate(t, logits):
    metric.update_state(t, logits)


evaluate(tf.constant(truth), tf.one_hot(guess, 6))
print(float(metric.result()))
assert abs(float(metric.result()) - 1 / 7) < 1e-6
