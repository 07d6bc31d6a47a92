# {"expect": [{"line": 15, "category": "bad-inp", "world": "eager", "error": "ValueError", "text": "Attempt to convert a value (re.compile"}], "source": "question: regex as an argument"}
import re

import tensorflow as tf

patterns = {"digits": re.compile(r"\d+"), "words": re.compile(r"[a-z]+")}


def count(text, pattern):
    return len(pattern.findall(text.numpy().decode()))


text = tf.constant("abc 12 de 3")
for name, pattern in patterns.items():
    print(name, int(tf.py_function(count, [text, pattern], tf.int32)))  # [invalid-inp]
