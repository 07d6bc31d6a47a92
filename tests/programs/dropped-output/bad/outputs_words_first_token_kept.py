# {"expect": [{"line": 12, "category": "dropped-output", "world": "dataset", "error": "", "text": "tokens: 1"}], "source": "question: tokenizer in py_function returns one word"}
import re
import tensorflow as tf

SENTENCES = ["the quick brown fox", "jumps over", "the lazy dog"]
WORD = re.compile(r"\w+")

tokenize = lambda text: [w.lower() for w in WORD.findall(text.numpy().decode("utf-8"))]


def encode(text):
    words = tf.py_function(tokenize, (text,), tf.string)  # [dropped-output]
    return tf.reshape(words, [-1])


for tokens in tf.data.Dataset.from_tensor_slices(SENTENCES).map(encode).take(1):
    print("tokens:", tokens.shape[0])
