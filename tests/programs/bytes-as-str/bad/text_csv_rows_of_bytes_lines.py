# {"expect": [{"line": 9, "category": "bytes-str", "world": "numpy_function", "error": "UnknownError", "text": "iterator should return strings"}], "source": "lines of a csv file as TensorFlow passes them"}
import csv

import numpy as np
import tensorflow as tf


def price(line):
    row = next(csv.reader([line], delimiter=";"))  # [bytes-as-str]
    return np.float32(row[1])


lines = tf.data.Dataset.from_tensor_slices(["ann;1.5", "bob;2.5"])
print(list(lines.map(lambda line: tf.numpy_function(price, [line], tf.float32))))
