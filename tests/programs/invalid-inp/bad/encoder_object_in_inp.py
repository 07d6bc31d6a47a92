# {"expect": [{"line": 22, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "NOT CONVERTIBLE TO TENSOR"}], "source": "the encoder itself is put into inp next to the text; compare the correct lambda of public code (read_file id 51867410)"}
import numpy as np
import tensorflow as tf


class CharEncoder:
    def __init__(self, alphabet):
        self.alphabet = alphabet

    def encode(self, raw):
        return np.array([self.alphabet.find(c) for c in raw.decode()], dtype=np.int64)


def encode(text, label, encoder):
    return encoder.encode(text), label


encoder = CharEncoder("abcdefghijklmnopqrstuvwxyz ")


def encode_map_fn(text, label):
    return tf.numpy_function(encode, inp=[text, label, encoder], Tout=[tf.int64, tf.int32])  # [invalid-inp]


ds = tf.data.Dataset.from_tensor_slices((["to be", "or not"], [0, 1])).map(encode_map_fn)
print([ids.tolist() for ids, _ in ds.as_numpy_iterator()])
