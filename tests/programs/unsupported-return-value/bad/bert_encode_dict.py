# {"expect": [{"line": 27, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "with an unsupported type (<class 'dict'>)"}], "source": "transformers issue: the tokenizer returns a dict, the wrapper cannot"}
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


def encode(text):
    text = text.numpy().decode("utf-8")
    encoded = tokenizer.encode_plus(text)
    return encoded


def tf_encode(text, label):
    encoded = tf.py_function(encode, inp=[text], Tout=[tf.int32, tf.int32])  # [unsupported-return-value]
    return {"input_ids": encoded[0], "attention_mask": encoded[1]}, label


texts = ["Hello world", "Tensor of hello"]
ds = tf.data.Dataset.from_tensor_slices((texts, [0, 1])).map(tf_encode).batch(2)
for features, labels in ds:
    print(features["input_ids"])
