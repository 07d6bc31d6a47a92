# {"expect": [{"line": 17, "category": "bad-func", "world": "dataset", "error": "InvalidArgumentError", "text": "missing 1 required positional argument: 'text'"}], "source": "question: passing Class.method"}
import tensorflow as tf


class Vocabulary:
    def __init__(self, words):
        self.index = {w.encode(): i for i, w in enumerate(words)}

    def lookup(self, text):
        return self.index.get(text.numpy(), -1)


vocabulary = Vocabulary(["yes", "no"])


def encode(text):
    return tf.py_function(Vocabulary.lookup, [text], tf.int32)  # [invalid-func]


print(list(tf.data.Dataset.from_tensor_slices(["no", "maybe"]).map(encode).as_numpy_iterator()))
