# {"expect": [{"line": 11, "category": "bytes-str", "world": "numpy_function", "error": "", "text": "[0 0 0 0]"}], "source": "StackOverflow: every token is unknown because tokens are bytes"}
import numpy as np
import tensorflow as tf


class Vocabulary:
    def __init__(self, words):
        self.ids = {word: i + 1 for i, word in enumerate(words)}

    def __call__(self, tokens):
        found = [self.ids.get(token, 0) for token in tokens]  # [bytes-compared-with-str]
        return np.array(found, dtype=np.int64)


vocabulary = Vocabulary(["the", "cat", "sat"])


def encode(sentence):
    tokens = tf.strings.split(tf.strings.lower(sentence))
    ids = tf.numpy_function(vocabulary, [tokens], tf.int64)
    ids.set_shape([None])
    return ids


dataset = tf.data.Dataset.from_tensor_slices(["The cat sat down"]).map(encode)
for ids in dataset:
    print(ids.numpy())
