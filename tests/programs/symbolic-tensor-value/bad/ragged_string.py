# {"expect": [{"line": 30, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "expected string or bytes-like object"}], "source": "wrappers called eagerly, without outputs, as decorators, and something else is wrong"}
import re
import numpy as np
import tensorflow as tf


def tokens(text):
    return re.findall(rb"\w+", text.numpy())


def lengths(words):
    return np.array([len(w) for w in words], np.int32)


def join(words):
    return b" ".join(words.tolist())


def upper(words):
    return np.char.upper(words.astype("S")).astype(object)


def load(text):
    words = tf.py_function(lambda t: np.array(tokens(t), object), [text], tf.string)
    words.set_shape([None])
    n = tf.numpy_function(lengths, [words], tf.int32)
    up = tf.numpy_function(upper, [words], tf.string)
    rag = tf.RaggedTensor.from_row_lengths(words, [tf.size(words)])
    text2 = tf.numpy_function(join, [up], tf.string)
    text2 = tf.strings.lower(tf.strings.join([text, re.sub("a", "b", text)]))  # [symbolic-tensor-value]
    return words, n, text2, rag.to_tensor()


ds = tf.data.Dataset.from_tensor_slices(["to be, or", "not"]).map(load)
for w, n, t, r in ds:
    print(w.numpy(), n.numpy(), t.numpy().decode(), r.shape)
