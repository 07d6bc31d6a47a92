# {"expect": [], "source": "fixed form of: word table keyed by str, words come as bytes; https://github.com/tensorflow/tensorflow/issues/38409"}
import numpy as np
import tensorflow as tf
from tensorflow import numpy_function as np_fn

WORDS = "bin lay place set blue green red white".split()
WORD_TO_ID = dict(zip(WORDS, range(len(WORDS))))


def ids_of(sentence):
    ids = np.zeros(len(sentence), np.int64)
    for position, word in enumerate(sentence):
        ids[position] = WORD_TO_ID[word.decode()]
    return ids


def lookup(sentence):
    tokens = tf.strings.split(sentence)
    ids = np_fn(ids_of, [tokens], tf.int64)
    return tf.ensure_shape(ids, [None])


commands = tf.data.Dataset.from_tensor_slices(["blue bin", "set red white"])
for ids in commands.map(lookup):
    print(ids.numpy())
