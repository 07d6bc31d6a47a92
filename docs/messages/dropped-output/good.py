"""Turn a sentence into the ids of its words."""

import numpy as np
import tensorflow as tf

VOCABULARY = {b"the": 1, b"cat": 2, b"sat": 3}


def lookup(sentence):
    return np.array([VOCABULARY.get(word, 0) for word in sentence.numpy().split()])


def tokenize(sentence):
    return tf.py_function(lookup, [sentence], tf.int64)


sentences = tf.data.Dataset.from_tensor_slices(["the cat sat"])
for ids in sentences.map(tokenize):
    print("three ids" if ids.shape == (3,) else f"{ids.numpy()}: the other ids are lost")
