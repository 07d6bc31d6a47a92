# {"expect": [{"line": 9, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "does not support item assignment"}], "source": "random.shuffle of a tensor in place"}
import random

import tensorflow as tf


def shuffle_words(words):
    random.seed(3)
    random.shuffle(words)  # [missing-numpy-call]
    return tf.strings.reduce_join(words, separator=" ")


lines = ["one two three", "four five six"]
ds = tf.data.Dataset.from_tensor_slices(lines)
ds = ds.map(lambda s: tf.py_function(shuffle_words, [tf.strings.split(s)], tf.string))
print([x.numpy() for x in ds])
