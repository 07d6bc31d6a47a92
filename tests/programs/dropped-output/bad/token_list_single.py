# {"expect": [{"line": 15, "category": "dropped-output", "world": "dataset", "error": "", "text": "first tokens: b'the'"}], "source": "list of words for a single string Tout"}
import re

import tensorflow as tf

WORD = re.compile(r"[a-z']+")


def tokenize(text):
    sentence = text.numpy().decode("utf-8").lower()
    return WORD.findall(sentence)


def preprocess(text, label):
    tokens = tf.py_function(tokenize, [text], tf.string)  # [dropped-output]
    return tokens, label


ds = tf.data.Dataset.from_tensor_slices((["The cat sat", "It isn't"], [0, 1]))
for tokens, label in ds.map(preprocess).take(1):
    print("first tokens:", tokens.numpy())
