# {"expect": [{"line": 10, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 4 values, but expects to see 1 values"}], "source": "Python list of numbers returned where one array was meant"}
import tensorflow as tf


def char_codes(word):
    return [c for c in word.decode().encode("utf-8")]


def encode(word):
    return tf.numpy_function(char_codes, [word], tf.int64)  # [output-count-mismatch]


words = tf.data.Dataset.from_tensor_slices(["abcd", "wxyz"])
for codes in words.map(encode):
    print(codes.numpy())
