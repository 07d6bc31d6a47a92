# {"expect": [{"line": 16, "category": "tensor-text", "world": "py_function", "error": "", "text": "words per line: [4, 4, 5]"}], "source": "tokenizer.encode(str(text_0)) inside a text encoder; https://github.com/david-thrower/cerebros-core-algorithm-alpha/issues/147"}
import tensorflow as tf


class GPTLikeTokenizer:
    def encode(self, text):
        return [hash(word) % 1000 for word in text.split()]


class TextEncoder:
    def __init__(self, sequence_length=8):
        self.tokenizer = GPTLikeTokenizer()
        self.sequence_length = sequence_length

    def encode(self, text):
        tokens = self.tokenizer.encode(str(text))[: self.sequence_length]  # [tensor-as-text]
        return tf.constant(tokens, tf.int32)

    def __call__(self, text):
        tokens = tf.py_function(self.encode, [text], tf.int32)
        return tf.ensure_shape(tokens, [None])


ds = tf.data.Dataset.from_tensor_slices(["good morning", "see you", "hello there friend"])
lengths = [int(tf.size(tokens)) for tokens in ds.map(TextEncoder())]
print("words per line:", lengths)
