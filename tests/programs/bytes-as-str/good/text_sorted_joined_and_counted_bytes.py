# {"expect": [], "source": "question: bytes stay bytes all the way"}
import collections
import string

import numpy as np
import tensorflow as tf

VOWELS = set(b"aeiou")
LETTERS = string.ascii_lowercase.encode()


def vowels(text):
    return sum(c in VOWELS for c in text)


def shape(text):
    counts = collections.Counter(text.lower())
    return np.array([counts[c] for c in LETTERS[:3]])


def shout(text):
    return b", ".join(w.capitalize() for w in text.split()) + b"!"


def replace(text):
    return text.numpy().replace(b"a", b"o").decode()


@tf.function
def run(text):
    return (
        tf.numpy_function(vowels, [text], tf.int64),
        tf.numpy_function(shape, [text], tf.int64),
        tf.numpy_function(shout, [text], tf.string),
        tf.py_function(replace, [text], tf.string),
    )


print([t.numpy() for t in run(tf.constant("a banana"))])
