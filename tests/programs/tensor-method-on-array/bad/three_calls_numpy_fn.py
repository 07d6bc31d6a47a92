# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "numpy() reached through three calls below the wrapper"}
import numpy as np
import tensorflow as tf


def value_of(t):
    return t.numpy()  # [tensor-method-on-array]


def as_text(t):
    return value_of(t).decode("utf-8")


def key_of(t):
    return as_text(t).strip().lower()


class Vocabulary:
    def __init__(self, words):
        self.index = {w: i for i, w in enumerate(words)}

    def find(self, t, default=-1):
        return self.index.get(key_of(t), default)

    def __call__(self, t):
        found = self.find(t)
        if found < 0:
            found = len(self.index)
        return found


def weight(t, power):
    exponent = int(value_of(power))
    return float(value_of(t)) ** exponent


def mapped(word, w):
    word_id = tf.py_function(Vocabulary(["ja", "nein"]), [word], tf.int32)
    scaled = tf.numpy_function(weight, [w, 2], tf.float64)
    return tf.ensure_shape(word_id, []), tf.ensure_shape(scaled, [])


ds = tf.data.Dataset.from_tensor_slices((["Ja ", "vielleicht", " NEIN"], [1.0, 2.0, 3.0]))
ids, weights = next(iter(ds.map(mapped).batch(3)))
print(ids.numpy(), weights.numpy())
assert ids.numpy().tolist() == [0, 2, 1] and weights.numpy().tolist() == [1.0, 4.0, 9.0]
assert Vocabulary(["ja"])(tf.constant("JA")) == 0
