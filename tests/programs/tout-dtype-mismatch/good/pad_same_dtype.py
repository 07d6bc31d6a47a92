# {"expect": [], "source": "zeros of the ids' own dtype"}
import functools

import numpy as np
import tensorflow as tf


def pad(ids, length):
    missing = length - len(ids)
    if missing <= 0:
        return ids[:length]
    return np.concatenate([ids, np.zeros(missing, dtype=ids.dtype)])


def encode(text, length):
    return pad(np.array([len(w) for w in text.decode().split()], dtype=np.int64), length)


def tf_encode(text, length=6):
    ids = tf.numpy_function(functools.partial(encode, length=length), [text], tf.int64)
    ids.set_shape([length])
    return ids


corpus = ["one two three four five six seven", "a very short one"]
for batch in tf.data.Dataset.from_tensor_slices(corpus).map(tf_encode).batch(2):
    print(batch.numpy())
