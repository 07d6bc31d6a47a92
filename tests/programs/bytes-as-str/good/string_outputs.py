# {"expect": [], "source": "str, bytes and object arrays for tf.string"}
import numpy as np
import tensorflow as tf


def clean(text):
    return text.decode("utf-8").lower().strip()


def words(text):
    return np.array(text.split(), dtype=object)


def tags(text):
    return [t.upper() for t in text.decode().split()]


def prep(text):
    a = tf.numpy_function(clean, [text], tf.string)
    b = tf.numpy_function(words, [text], tf.string)
    c = tf.py_function(lambda t: t.numpy() + b"!", [text], tf.string)
    d = tf.numpy_function(lambda t: np.array(tags(t)), [text], tf.string)
    return a, b, c, d


for row in tf.data.Dataset.from_tensor_slices([" Big Cat "]).map(prep):
    print([r.numpy() for r in row])
