# {"expect": [{"line": 26, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "expected str instance, bytes found"}], "source": "string arrays of every kind returned: object, fixed width, lists, joined"}
import numpy as np
import tensorflow as tf


def fixed(words):
    return np.char.upper(words.astype("S"))


def unicode_array(words):
    return np.array([w.decode() + "!" for w in words])


def as_objects(words):
    out = np.empty(len(words), dtype=object)
    for i, w in enumerate(words):
        out[i] = w[::-1]
    return out


def listed(words):
    return [[w.decode().title() for w in words.numpy()]]


def joined(words, sep):
    return ", ".join(words.tolist())  # [bytes-as-str]


def lengths(words):
    return np.fromiter((len(w) for w in words), dtype=np.int32, count=len(words))


def mapper(words):
    a = tf.numpy_function(fixed, [words], tf.string)
    b = tf.numpy_function(unicode_array, [words], tf.string)
    c = tf.numpy_function(as_objects, [words], tf.string)
    d = tf.py_function(listed, [words], tf.string)
    e = tf.numpy_function(joined, [words, "-"], tf.string)
    f = tf.numpy_function(lengths, [words], tf.int32)
    return a, b, c, d, e, f


words = np.array(["ab", "cde", "f"])
rows = [r.numpy() for r in next(iter(tf.data.Dataset.from_tensors(words).map(mapper)))]
for r in rows:
    print(r)
assert rows[0].tolist() == [b"AB", b"CDE", b"F"] and rows[1].tolist() == [b"ab!", b"cde!", b"f!"]
assert rows[2].tolist() == [b"ba", b"edc", b"f"] and rows[3].tolist() == [b"Ab", b"Cde", b"F"]
assert rows[4] == b"ab-cde-f" and rows[5].tolist() == [2, 3, 1]
