# {"expect": [{"line": 11, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "int32"}], "source": "tensor of lengths comes back with the wrong width"}
import tensorflow as tf


def measure(text):
    words = tf.strings.split(text)
    return words, tf.shape(words)[0]


def with_length(text):
    words, n = tf.py_function(measure, [text], [tf.string, tf.int64])  # [tout-dtype-mismatch]
    words.set_shape([None])
    n.set_shape([])
    return words, n


for words, n in tf.data.Dataset.from_tensor_slices(["a b c", "d e"]).map(with_length):
    print(words, n)
