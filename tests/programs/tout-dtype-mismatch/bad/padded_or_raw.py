# {"expect": [{"line": 22, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects int64"}], "source": "tokenizer that pads short rows with a float64 array and leaves long ones alone"}
import functools

import numpy as np
import tensorflow as tf


def pad(ids, length=6):
    missing = length - len(ids)
    if missing <= 0:
        return ids[:length]
    return np.concatenate([ids, np.zeros(missing)])


def encode(text, length):
    words = text.decode("utf-8").split()
    ids = np.array([len(w) for w in words], dtype=np.int64)
    return pad(ids, length)


def tf_encode(text, length=6):
    ids = tf.numpy_function(functools.partial(encode, length=length), [text], tf.int64)  # [tout-dtype-mismatch]
    ids.set_shape([length])
    return ids


corpus = ["one two three four five six seven", "a very short one"]
ds = tf.data.Dataset.from_tensor_slices(corpus).map(tf_encode).batch(2)
for batch in ds:
    print(batch.numpy())
