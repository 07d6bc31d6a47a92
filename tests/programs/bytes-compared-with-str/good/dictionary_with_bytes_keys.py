# {"expect": [], "source": "StackOverflow: tokens are bytes, answered: keep the vocabulary in bytes"}
import numpy as np
import tensorflow as tf


class Vocabulary:
    def __init__(self, words):
        self.ids = {word.encode("utf-8"): i + 1 for i, word in enumerate(words)}

    def __call__(self, tokens):
        found = [self.ids.get(token, 0) for token in tokens]
        return np.array(found, dtype=np.int64)


vocabulary = Vocabulary(["the", "cat", "sat"])


def encode(sentence):
    tokens = tf.strings.split(tf.strings.lower(sentence))
    ids = tf.numpy_function(vocabulary, [tokens], tf.int64)
    ids.set_shape([None])
    return ids


for ids in tf.data.Dataset.from_tensor_slices(["The cat sat down"]).map(encode):
    assert ids.numpy().tolist() == [1, 2, 3, 0]
