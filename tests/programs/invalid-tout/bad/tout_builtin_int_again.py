# {"expect": [{"line": 16, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Cannot convert the argument `type_value`: <class 'int'>"}], "source": "StackOverflow: Tout=int instead of a TensorFlow dtype"}
import numpy as np
import tensorflow as tf


def count_words(text):
    words = text.numpy().decode("utf-8").split()
    return np.int64(len(words))


class LengthBuckets:
    def __init__(self, boundaries):
        self.boundaries = boundaries

    def length(self, text):
        return tf.py_function(func=count_words, inp=[text], Tout=int)  # [invalid-tout]

    def bucket(self, text):
        length = self.length(text)
        return tf.reduce_sum(tf.cast(length > tf.constant(self.boundaries, tf.int64), tf.int32))


texts = ["a b c", "one two three four five"]
buckets = LengthBuckets([2, 4])
for index in tf.data.Dataset.from_tensor_slices(texts).map(buckets.bucket):
    print(index.numpy())
