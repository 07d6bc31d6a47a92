# {"expect": [{"line": 23, "category": "dropped-output", "world": "dataset", "error": "", "text": "lengths: [1, 1, 1]"}], "source": "tokenizer.encode in py_function as in the load-text tutorials (public code, read_file id 51867410); a python list is taken for a list of outputs"}
import tensorflow as tf


class TokenTextEncoder:
    def __init__(self, vocabulary):
        self.index = {word: i + 1 for i, word in enumerate(sorted(vocabulary))}

    def encode(self, text):
        return [self.index.get(word, 0) for word in text.decode("utf-8").split()]


lines = ["the wrath of achilles", "sing goddess of the wrath", "of ships"]
encoder = TokenTextEncoder({w for line in lines for w in line.split()})


def encode(text_tensor):
    encoded_text = encoder.encode(text_tensor.numpy())
    return encoded_text


def encode_map_fn(text, label):
    encoded = tf.py_function(encode, inp=[text], Tout=tf.int64)  # [dropped-output]
    return tf.reshape(encoded, [-1]), label


all_labeled_data = tf.data.Dataset.from_tensor_slices((lines, [0, 0, 1]))
all_encoded_data = all_labeled_data.map(encode_map_fn)
print("lengths:", [int(tf.size(text)) for text, label in all_encoded_data])
