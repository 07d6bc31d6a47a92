# {"expect": [{"line": 22, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "endswith first arg must be bytes"}], "source": "character table over bytes: iteration gives integers, on purpose"}
import string

import numpy as np
import tensorflow as tf

TABLE = {code: i for i, code in enumerate(string.ascii_lowercase.encode(), 1)}
STOP = {b"the", b"a", b"of"}
SUFFIX = ("ing", "ed")


def encode(word):
    return np.array([TABLE.get(c, 0) for c in word], dtype=np.int32)


def is_content(word):
    return word not in STOP and len(word) > 1


def stem(word):
    for end in SUFFIX:
        if word.endswith(end):  # [bytes-as-str]
            return word[:-len(end)]
    return word


def language_code(path):
    return path.split(b"/")[-1].split(b".")[0]


words = ["the", "walking", "dog", "played", "a", "tune"]
ds = tf.data.Dataset.from_tensor_slices(words)
ds = ds.filter(lambda w: tf.reshape(tf.numpy_function(is_content, [w], tf.bool), []))
ds = ds.map(lambda w: tf.numpy_function(stem, [w], tf.string))
stems = [w for w in ds.as_numpy_iterator()]
print(stems)
assert stems == [b"walk", b"dog", b"play", b"tune"]

codes = ds.map(lambda w: tf.ensure_shape(tf.numpy_function(encode, [w], tf.int32), [None]))
batch = next(iter(codes.padded_batch(4)))
print(batch.numpy())
assert batch.numpy()[1].tolist() == [4, 15, 7, 0]

langs = tf.data.Dataset.from_tensor_slices(["/data/de.txt", "/data/fr.txt"])
langs = [x.decode() for x in langs.map(
    lambda p: tf.numpy_function(language_code, [p], tf.string)).as_numpy_iterator()]
assert langs == ["de", "fr"]
