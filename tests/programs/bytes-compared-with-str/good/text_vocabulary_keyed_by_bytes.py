# {"expect": [], "source": "question: dictionary with encoded keys"}
import numpy as np
import tensorflow as tf

words = ["<unk>", "red", "green"]
by_bytes = {w.encode(): i for i, w in enumerate(words)}
by_str = dict(zip(words, range(len(words))))


def to_id(word):
    return by_bytes.get(word.numpy(), 0)


def to_ids(tokens):
    return np.array([by_str[t.decode("utf-8")] for t in tokens], dtype=np.int32)


@tf.function
def encode(tokens):
    first = tf.py_function(to_id, [tokens[0]], tf.int32)
    everything = tf.numpy_function(to_ids, [tokens], tf.int32)
    return first, everything


print([t.numpy().tolist() for t in encode(tf.constant(["red", "green"]))])
