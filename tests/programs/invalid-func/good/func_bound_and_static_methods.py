# {"expect": [], "source": "question: which methods can be handed over"}
import tensorflow as tf


class Vocabulary:
    registry = {}

    def __init__(self, words):
        self.index = {w: i for i, w in enumerate(words)}

    def lookup(self, text):
        return self.index.get(self.clean(text), -1)

    @staticmethod
    def clean(text):
        return text.numpy().decode().strip().lower()

    @classmethod
    def length(cls, text):
        return len(cls.clean(text))


vocabulary = Vocabulary(["no", "yes"])
encoders = [vocabulary.lookup, Vocabulary.length, vocabulary.length]


def encode(text):
    cleaned = tf.py_function(Vocabulary.clean, [text], tf.string)
    return [tf.py_function(e, [cleaned], tf.int32) for e in encoders]


for row in tf.data.Dataset.from_tensor_slices([" YES", "maybe "]).map(lambda t: tuple(encode(t))):
    print([int(v) for v in row])
