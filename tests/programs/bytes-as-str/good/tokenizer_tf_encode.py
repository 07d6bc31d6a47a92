# {"expect": [], "source": "subword tokenizers in a Dataset class, tf.py_function around encode"}
import numpy as np
import tensorflow as tf


class SubwordTokenizer:
    """Words known to the vocabulary, bytes otherwise."""

    def __init__(self, corpus):
        words = sorted({w for line in corpus for w in line.split()})
        self.words = {w: 256 + i for i, w in enumerate(words)}
        self.vocab_size = 256 + len(words)

    def encode(self, text):
        text = tf.compat.as_text(text)
        ids = []
        for word in text.split():
            if word in self.words:
                ids.append(self.words[word])
            else:
                ids.extend(word.encode("utf-8"))
        return ids


class Dataset:
    def __init__(self, pairs, batch_size, max_len):
        self.tokenizer_pt = SubwordTokenizer([p for p, _ in pairs])
        self.tokenizer_en = SubwordTokenizer([e for _, e in pairs])
        data = tf.data.Dataset.from_tensor_slices(
            ([p for p, _ in pairs], [e for _, e in pairs]))
        data = data.map(self.tf_encode)
        data = data.filter(lambda x, y: tf.logical_and(tf.size(x) <= max_len, tf.size(y) <= max_len))
        self.data_train = data.padded_batch(batch_size, padded_shapes=([None], [None]))

    def encode(self, pt, en):
        pt_size, en_size = self.tokenizer_pt.vocab_size, self.tokenizer_en.vocab_size
        pt_tokens = [pt_size] + self.tokenizer_pt.encode(pt.numpy()) + [pt_size + 1]
        en_tokens = [en_size] + self.tokenizer_en.encode(en.numpy()) + [en_size + 1]
        return pt_tokens, en_tokens

    def tf_encode(self, pt, en):
        pt_lang, en_lang = tf.py_function(self.encode, [pt, en], [tf.int64, tf.int64])
        pt_lang.set_shape([None])
        en_lang.set_shape([None])
        return pt_lang, en_lang


pairs = [("ele corre", "he runs"), ("a maçã é boa", "the apple is good"), ("sim " * 20, "yes " * 20)]
dataset = Dataset(pairs, batch_size=2, max_len=10)
for pt, en in dataset.data_train:
    print(pt.numpy(), en.numpy())
    assert pt.shape == (2, 6) and en.shape == (2, 6)
