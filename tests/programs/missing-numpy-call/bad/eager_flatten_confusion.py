# {"expect": [{"line": 11, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'flatten'"}], "source": "flatten on predictions in a callback-like logger"}
import collections

import tensorflow as tf

confusion = collections.Counter()


def update_confusion(y_true, logits):
    y_pred = tf.argmax(logits, axis=-1)
    for t, p in zip(y_true.numpy().flatten(), y_pred.flatten()):  # [missing-numpy-call]
        confusion[(int(t), int(p))] += 1


class Evaluator:
    def __init__(self, model):
        self.model = model

    @tf.function
    def step(self, x, y):
        logits = self.model(x)
        tf.py_function(update_confusion, [y, logits], Tout=[])
        return logits


ev = Evaluator(tf.keras.Sequential([tf.keras.layers.Input((3,)), tf.keras.layers.Dense(2)]))
ev.step(tf.random.normal([5, 3]), tf.constant([0, 1, 1, 0, 1]))
print(confusion)
