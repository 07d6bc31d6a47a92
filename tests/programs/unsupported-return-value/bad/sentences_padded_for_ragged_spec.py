# {"expect": [{"line": 15, "category": "returned-object", "world": "dataset", "error": "InvalidArgumentError", "text": "did not match Tout"}], "source": "a padded matrix is returned where Tout promises a RaggedTensor"}
import numpy as np
import tensorflow as tf


def letters(lines):
    words = [line.decode() for line in lines.numpy()]
    codes = np.zeros((len(words), max(map(len, words))), np.int32)
    for row, word in enumerate(words):
        codes[row, : len(word)] = [ord(c) for c in word]
    return codes


def encode(lines):
    return tf.py_function(letters, [lines], tf.RaggedTensorSpec([None, None], tf.int32))  # [unsupported-return-value]


lines = tf.data.Dataset.from_tensor_slices(["an", "apple", "a", "day"])
for codes in lines.batch(2).map(encode):
    print(codes)
