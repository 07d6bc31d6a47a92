# {"expect": [{"line": 7, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "a bytes-like object is required, not 'str'"}], "source": "question: line.split(',') in numpy_function"}
import numpy as np
import tensorflow as tf


def numbers(line):
    fields = line.strip().split(";")  # [bytes-as-str]
    return np.array(fields, dtype=np.float32)


def parse(line):
    row = tf.numpy_function(numbers, [line], tf.float32)
    row.set_shape([None])
    return row


print(list(tf.data.Dataset.from_tensor_slices(["1;2", "3;4"]).map(parse)))
