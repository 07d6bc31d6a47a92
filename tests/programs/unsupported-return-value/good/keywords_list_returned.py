# {"expect": [], "source": "list of strings converted by np.array for one Tout"}
import collections

import numpy as np
import tensorflow as tf


def most_common(words, n):
    counter = collections.Counter(w.decode() for w in words.numpy())
    return np.array(list(dict(counter.most_common(int(n))).keys()))


def longest(words):
    return max(words.tolist(), key=len)


@tf.function
def keywords(text, n):
    words = tf.strings.split(text)
    found = tf.py_function(most_common, [words, n], tf.string)
    top = tf.numpy_function(longest, [words], tf.string)
    return tf.reshape(found, [-1]), top


found, top = keywords(tf.constant("a b a ccc b a"), tf.constant(2))
print([w.decode() for w in found.numpy()], top.numpy().decode())
