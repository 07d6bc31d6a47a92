"""Count words in a pipeline."""

import tensorflow as tf


def count_words(line):
    return len(line.numpy().split())


def count(line):
    return tf.py_function(count_words, [line], tf.int64)


for number in tf.data.Dataset.from_tensor_slices(["a b c", "d"]).map(count):
    print(number)
