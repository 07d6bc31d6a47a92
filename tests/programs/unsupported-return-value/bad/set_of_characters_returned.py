# {"expect": [{"line": 24, "category": "returned-object", "world": "dataset", "error": "InternalError", "text": "Unsupported object type"}], "source": "alphabet of a transcript collected as a set and handed back by numpy_function; compare https://github.com/tensorflow/tensorflow/issues/11786"}
import numpy as np
import tensorflow as tf


class Alphabet:
    def __init__(self, drop=" .,"):
        self.drop = set(drop)
        self.known = {}

    def code(self, ch):
        return self.known.setdefault(ch, len(self.known))

    def letters(self, sentence):
        text = sentence.decode("utf-8").lower()
        used = set(text) - self.drop
        return {self.code(ch) for ch in sorted(used)}


alphabet = Alphabet()


def used_letters(sentence):
    ids = tf.numpy_function(alphabet.letters, [sentence], tf.int64)  # [unsupported-return-value]
    ids.set_shape([None])
    return ids


sentences = ["Ab ba.", "hello, ab"]
ds = tf.data.Dataset.from_tensor_slices(sentences).map(used_letters)
print([np.sort(x).tolist() for x in ds.as_numpy_iterator()])
