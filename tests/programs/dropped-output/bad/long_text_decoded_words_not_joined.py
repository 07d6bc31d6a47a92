# {"expect": [{"line": 58, "category": "dropped-output", "world": "dataset", "error": "", "text": "[b'the', b'the', b'a', b'a']"}], "source": "list of words for one string"}
"""Tokenizer with special tokens, padding, reverse lookup and per-batch statistics."""
from __future__ import annotations

import collections
import re
from typing import TYPE_CHECKING

import numpy as np
import tensorflow as tf

if TYPE_CHECKING:
    from collections.abc import Iterable

CORPUS = ["The cat sat.", "the dog sat on the cat", "a dog!"]
Special = collections.namedtuple("Special", "pad unk end")
SPECIAL = Special(pad="<pad>", unk="<unk>", end="</s>")


class Tokenizer:
    pattern = re.compile(r"[a-z]+")

    def __init__(self, texts: Iterable[str], limit: int = 20):
        counts = collections.Counter(w for t in texts for w in self.split(t))
        self.words = [*SPECIAL, *(w for w, _ in counts.most_common(limit))]
        self.index = {w: i for i, w in enumerate(self.words)}

    @classmethod
    def split(cls, text: str | bytes) -> list[str]:
        if isinstance(text, bytes):
            text = text.decode("utf-8")
        return cls.pattern.findall(text.lower())

    def encode(self, text: bytes) -> np.ndarray:
        unknown = self.index[SPECIAL.unk]
        ids = [self.index.get(w, unknown) for w in self.split(text)]
        ids.append(self.index[SPECIAL.end])
        return np.array(ids, dtype=np.int32)

    def decode(self, ids) -> str:
        words = (self.words[i] for i in ids.numpy())
        return [w for w in words if w not in SPECIAL]

    def decode_batch(self, batch):
        return np.array([[self.words[i] for i in row] for row in batch])

    def lengths(self, batch):
        pad = self.index[SPECIAL.pad]
        return (batch != pad).sum(axis=1), np.unique(batch).size

    # -- TensorFlow side ----------------------------------------------------

    def tf_encode(self, text):
        ids = tf.numpy_function(self.encode, [text], tf.int32)
        return tf.ensure_shape(ids, [None])

    def tf_decode(self, ids):
        return tf.ensure_shape(tf.py_function(self.decode, [ids], tf.string), [])  # [dropped-output]

    def tf_report(self, batch):
        lengths, distinct = tf.numpy_function(self.lengths, [batch], [tf.int64] * 2)
        text = tf.numpy_function(self.decode_batch, [batch], tf.string)
        text.set_shape(batch.shape)
        return {"ids": batch, "lengths": lengths, "distinct": distinct, "text": text}


tokenizer = Tokenizer(CORPUS)
texts = tf.data.Dataset.from_tensor_slices([*CORPUS, "A zebra sat"])
encoded = texts.map(tokenizer.tf_encode)
print(list(encoded.map(tokenizer.tf_decode).as_numpy_iterator()))
for report in encoded.padded_batch(4).map(tokenizer.tf_report):
    first = report["text"].numpy()[0].tolist()
    print(report["lengths"].numpy(), int(report["distinct"]), [w.decode() for w in first][:3])
