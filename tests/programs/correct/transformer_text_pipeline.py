# {"expect": [], "source": "sub-word like tokenisation, masks and positional encoding"}
import re

import numpy as np
import tensorflow as tf

PAIRS = [("ich bin da", "i am here"), ("er ist da", "he is here"), ("wo bin ich", "where am i")]


class Vocab:
    def __init__(self, sentences):
        words = sorted({w for s in sentences for w in re.findall(r"\w+", s)})
        self.stoi = {w: i + 3 for i, w in enumerate(words)}
        self.itos = {i: w for w, i in self.stoi.items()}

    def __len__(self):
        return len(self.stoi) + 3

    def encode(self, text):
        return [1] + [self.stoi.get(w, 0) for w in re.findall(r"\w+", text)] + [2]

    def decode(self, ids):
        return " ".join(self.itos.get(int(i), "?") for i in ids if i > 2)


src_vocab = Vocab([s for s, _ in PAIRS])
tgt_vocab = Vocab([t for _, t in PAIRS])


def encode(src, tgt):
    s = np.array(src_vocab.encode(src.numpy().decode("utf-8")), np.int64)
    t = np.array(tgt_vocab.encode(tgt.numpy().decode("utf-8")), np.int64)
    return s, t


def tf_encode(src, tgt):
    s, t = tf.py_function(encode, [src, tgt], [tf.int64, tf.int64])
    s.set_shape([None])
    t.set_shape([None])
    return s, t


def positional_encoding(length, depth):
    pos = np.arange(length)[:, np.newaxis]
    i = np.arange(depth)[np.newaxis, :]
    angles = pos / np.power(10000, (2 * (i // 2)) / np.float32(depth))
    angles[:, 0::2] = np.sin(angles[:, 0::2])
    angles[:, 1::2] = np.cos(angles[:, 1::2])
    return tf.cast(angles[np.newaxis], tf.float32)


@tf.function
def embed(tokens, table, pe):
    mask = tf.cast(tf.math.equal(tokens, 0), tf.float32)[:, tf.newaxis, tf.newaxis, :]
    x = tf.nn.embedding_lookup(table, tokens) + pe[:, : tf.shape(tokens)[1], :]
    return x, mask


ds = tf.data.Dataset.from_tensor_slices(([p[0] for p in PAIRS], [p[1] for p in PAIRS]))
ds = ds.map(tf_encode).filter(lambda s, t: tf.size(s) <= 10).padded_batch(2)
table = tf.random.normal([len(src_vocab), 6])
pe = positional_encoding(10, 6)
for s, t in ds:
    x, m = embed(s, table, pe)
    print(x.shape, m.shape, [tgt_vocab.decode(row) for row in t.numpy()])
