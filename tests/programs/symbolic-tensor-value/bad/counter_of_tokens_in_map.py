# {"expect": [{"line": 11, "category": "symbolic-value", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "term frequencies with collections.Counter"}
from collections import Counter

import tensorflow as tf

VOCAB = ["the", "cat", "dog", "sat"]


def bag_of_words(text):
    tokens = tf.strings.split(tf.strings.lower(text))
    counts = Counter(tokens)  # [symbolic-tensor-value]
    return tf.constant([counts[word] for word in VOCAB])


texts = tf.data.Dataset.from_tensor_slices(["the cat sat", "the dog and the cat"])
for bag in texts.map(bag_of_words):
    print(bag)
