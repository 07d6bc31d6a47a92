# {"expect": [], "source": "word counts by Counter in py_function and by ops"}
from collections import Counter

import tensorflow as tf

VOCAB = ["the", "cat", "dog", "sat"]


def count_python(text):
    counts = Counter(text.numpy().decode().lower().split())
    return tf.constant([counts[word] for word in VOCAB])


def bag_python(text):
    bag = tf.py_function(count_python, [text], tf.int32)
    return tf.ensure_shape(bag, [len(VOCAB)])


def bag_ops(text):
    tokens = tf.strings.split(tf.strings.lower(text))
    return tf.stack([tf.reduce_sum(tf.cast(tokens == word, tf.int32)) for word in VOCAB])


texts = tf.data.Dataset.from_tensor_slices(["the cat sat", "The dog and the cat"])
for a, b in tf.data.Dataset.zip((texts.map(bag_python), texts.map(bag_ops))):
    assert a.numpy().tolist() == b.numpy().tolist(), (a, b)
print("equal")
