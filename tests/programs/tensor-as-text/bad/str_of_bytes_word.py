# {"expect": [{"line": 10, "category": "tensor-text", "world": "numpy_function", "error": "", "text": "lengths [8, 6]"}], "source": "StackOverflow: str(b'..') keeps the b and the quotes, lengths are off by three"}
import numpy as np
import tensorflow as tf

ALPHABET = "abcdefghijklmnopqrstuvwxyz'"
INDEX = {c: i for i, c in enumerate(ALPHABET)}


def to_codes(word):
    text = str(word)  # [tensor-as-text]
    return np.array([INDEX[c] for c in text if c in INDEX], dtype=np.int32)


class CTCLabels:
    def __init__(self, max_length):
        self.max_length = max_length

    def encode(self, word):
        codes = tf.numpy_function(to_codes, [word], tf.int32)
        codes.set_shape([None])
        return codes[: self.max_length], tf.size(codes)


words = tf.data.Dataset.from_tensor_slices(["hello", "cat"])
lengths = [int(n) for _, n in words.map(CTCLabels(20).encode)]
print("lengths", lengths)
