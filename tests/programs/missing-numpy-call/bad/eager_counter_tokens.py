# {"expect": [{"line": 11, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "unhashable"}], "source": "word counts by Counter over the items of a tensor"}
from collections import Counter

import numpy as np
import tensorflow as tf

VOCAB = ["red", "green", "blue"]


def bag_of_words(tokens):
    counts = Counter(tokens)  # [missing-numpy-call]
    return np.array([counts[w.encode()] for w in VOCAB], np.float32)


@tf.function
def encode(sentence):
    tokens = tf.strings.split(sentence)
    bag = tf.py_function(bag_of_words, [tokens], tf.float32)
    return tf.reshape(bag, [len(VOCAB)])


print(encode(tf.constant("red blue red")))
