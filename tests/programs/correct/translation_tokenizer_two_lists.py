# {"expect": [], "source": "two token lists with start and end ids returned from py_function"}
import tensorflow as tf


class CharTokenizer:
    def __init__(self, corpus):
        self.chars = sorted({c for line in corpus for c in line})

    @property
    def vocab_size(self):
        return len(self.chars) + 1

    def encode(self, text):
        text = tf.compat.as_text(text)
        return [self.chars.index(c) + 1 for c in text if c in self.chars]

    def decode(self, ids):
        return "".join(self.chars[i - 1] for i in ids if 0 < i < self.vocab_size)


pt, en = ["ola", "bom dia"], ["hi", "good day"]
tok_pt, tok_en = CharTokenizer(pt), CharTokenizer(en)


def encode(a, b):
    a = [tok_pt.vocab_size] + tok_pt.encode(a.numpy()) + [tok_pt.vocab_size + 1]
    b = [tok_en.vocab_size] + tok_en.encode(b.numpy()) + [tok_en.vocab_size + 1]
    return a, b


def tf_encode(a, b):
    x, y = tf.py_function(encode, [a, b], [tf.int64, tf.int64])
    x.set_shape([None])
    y.set_shape([None])
    return x, y


def short(x, y, max_length=12):
    return tf.logical_and(tf.size(x) <= max_length, tf.size(y) <= max_length)


ds = tf.data.Dataset.from_tensor_slices((pt, en)).map(tf_encode).filter(short).padded_batch(2)
for x, y in ds:
    print([tok_pt.decode(row) for row in x.numpy()], [tok_en.decode(row) for row in y.numpy()])
