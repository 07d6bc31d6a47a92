# {"expect": [], "source": "question: ints and bools given for a float Tout"}
import collections

import numpy as np
import tensorflow as tf


def count(tokens):
    return np.bincount(tokens.numpy(), minlength=4)


def most_common(tokens):
    return collections.Counter(tokens.numpy().tolist()).most_common(1)[0][1]


def mask(tokens):
    return tokens.numpy() > 1


@tf.function
def features(tokens):
    return [tf.py_function(f, [tokens], tf.float32) for f in (count, most_common, mask)]


for f in features(tf.constant([0, 1, 1, 3])):
    print(f.numpy())
