# {"expect": [], "source": "transformers issue, answered: return a tuple and build the dict around it"}
import numpy as np
import tensorflow as tf


class ToyTokenizer:
    def __init__(self, vocab):
        self.vocab = {w: i + 2 for i, w in enumerate(vocab)}

    def encode_plus(self, text, max_length=8):
        ids = [self.vocab.get(w, 1) for w in text.lower().split()][:max_length]
        mask = [1] * len(ids) + [0] * (max_length - len(ids))
        ids += [0] * (max_length - len(ids))
        return {"input_ids": np.array(ids), "attention_mask": np.array(mask)}


tokenizer = ToyTokenizer(["hello", "world", "tensor"])
KEYS = ("input_ids", "attention_mask")


def encode(text):
    encoded = tokenizer.encode_plus(text.numpy().decode("utf-8"))
    return tuple(encoded[key] for key in KEYS)


def tf_encode(text, label):
    encoded = tf.py_function(encode, inp=[text], Tout=[tf.int32, tf.int32])
    for tensor in encoded:
        tensor.set_shape([8])
    return dict(zip(KEYS, encoded)), label


texts = ["Hello world", "Tensor of hello"]
ds = tf.data.Dataset.from_tensor_slices((texts, [0, 1])).map(tf_encode).batch(2)
for features, labels in ds:
    assert features["input_ids"].shape == (2, 8)
