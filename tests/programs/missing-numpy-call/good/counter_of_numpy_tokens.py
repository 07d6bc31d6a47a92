# {"expect": [], "source": "word counts by Counter over an array of bytes"}
from collections import Counter

import numpy as np
import tensorflow as tf

VOCAB = ["red", "green", "blue"]


def bag_of_words(tokens):
    counts = Counter(tokens.numpy())
    return np.array([counts[w.encode()] for w in VOCAB], np.float32)


def bag_of_words_np(tokens):
    counts = Counter(t.decode() for t in tokens)
    return np.array([counts.get(w, 0) for w in VOCAB], np.float32)


@tf.function
def encode(sentence):
    tokens = tf.strings.split(sentence)
    bag = tf.py_function(bag_of_words, [tokens], tf.float32)
    again = tf.numpy_function(bag_of_words_np, [tokens], tf.float32)
    return tf.reshape(bag + again, [len(VOCAB)])


print(encode(tf.constant("red blue red")).numpy().tolist())
