# {"expect": [], "source": "word ids declared wide enough, small values narrowed"}
import numpy as np
import tensorflow as tf

VOCAB = {f"w{i}": i for i in range(301)}


def encode(text):
    words = text.numpy().decode().split()
    return np.array([VOCAB[w] for w in words], dtype=np.int64)


def lengths(text):
    return np.array([len(w) for w in text.numpy().split()], dtype=np.int64)


def to_ids(text):
    ids = tf.py_function(encode, [text], tf.int32)
    short = tf.py_function(lengths, [text], tf.uint8)
    for t in (ids, short):
        t.set_shape([None])
    return ids, short


largest = 0
for ids, short in tf.data.Dataset.from_tensor_slices(["w3 w300", "w12 w7 w1"]).map(to_ids):
    largest = max(largest, int(tf.reduce_max(ids)))
    print(short.numpy(), short.numpy().dtype)
assert largest == 300
