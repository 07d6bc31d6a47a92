# {"expect": [{"line": 13, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "Counter"}], "source": "word counts come back as a Counter"}
from collections import Counter

import tensorflow as tf


def count_words(line):
    words = line.numpy().decode().split()
    return Counter(words)


ds = tf.data.Dataset.from_tensor_slices(["a b a", "c"])
counted = ds.map(lambda line: tf.py_function(func=count_words, inp=[line], Tout=tf.int32))  # [unsupported-return-value]
print(list(counted))
