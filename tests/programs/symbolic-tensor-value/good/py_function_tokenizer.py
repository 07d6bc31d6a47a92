# {"expect": [], "source": "tokenizer behind py_function with set_shape"}
import tensorflow as tf


class WordPieceLike:
    def __init__(self, corpus):
        words = sorted({w for line in corpus for w in line.lower().split()})
        self.index = {w: i + 1 for i, w in enumerate(words)}

    def encode(self, text):
        return [self.index.get(w, 0) for w in text.lower().split()]


sentences = ["the cat sat", "a dog barked loudly", "the dog sat"]
labels = [0, 1, 1]
encoder = WordPieceLike(sentences)


def encode(text_tensor, label):
    encoded_text = encoder.encode(text_tensor.numpy().decode())
    return encoded_text, label


def encode_map_fn(text, label):
    # the list has to come back as one value, so it is made a tensor by the body
    encoded, label = tf.py_function(
        lambda t, l: (tf.constant(encode(t, l)[0], tf.int64), l),
        inp=[text, label],
        Tout=(tf.int64, tf.int32),
    )
    encoded.set_shape([None])
    label.set_shape([])
    return encoded, label


ds = tf.data.Dataset.from_tensor_slices((sentences, labels)).map(encode_map_fn)
for tokens, y in ds.padded_batch(2, padded_shapes=([-1], [])):
    print(tokens.numpy().tolist(), y.numpy())
