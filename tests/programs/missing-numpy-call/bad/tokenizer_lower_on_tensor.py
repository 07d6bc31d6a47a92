# {"expect": [{"line": 20, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "object has no attribute 'lower'"}], "source": "GitHub issue 46907: tokenizer gets string tensors"}
import string

import numpy as np
import tensorflow as tf

TABLE = str.maketrans("", "", string.punctuation)


class Tokenizer:
    def __init__(self):
        self.index = {}

    def fit(self, texts):
        for text in texts:
            for token in self.split(text):
                self.index.setdefault(token, len(self.index) + 1)

    def split(self, text):
        return text.lower().translate(TABLE).split()  # [missing-numpy-call]

    def encode(self, text):
        return np.array([self.index.get(t, 0) for t in self.split(text)], np.int32)


corpus = ["Hello, world!", "What is your name?", "Start with a scene."]
tokenizer = Tokenizer()
tokenizer.fit(corpus)


def encode(text):
    ids = tf.py_function(tokenizer.encode, [text], tf.int32)
    ids.set_shape([None])
    return ids


for batch in tf.data.Dataset.from_tensor_slices(corpus).map(encode).padded_batch(3):
    print(batch.numpy())
