# {"expect": [{"line": 6, "category": "tensor-text", "world": "py_function", "error": "", "text": "words 5", "or": [7]}], "source": "str() of a string tensor, then split"}
import tensorflow as tf


def count_words(text):
    line = str(text)  # [tensor-as-text]
    return len(line.split(" "))


def measure(text):
    return tf.py_function(count_words, [text], tf.int32)


for n in tf.data.Dataset.from_tensor_slices(["two words here"]).map(measure):
    print("words", int(n))
