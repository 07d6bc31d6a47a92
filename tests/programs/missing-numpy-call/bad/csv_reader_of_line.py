# {"expect": [{"line": 11, "category": "missing-numpy", "world": "py_function", "error": "UnknownError", "text": "iterator should return strings"}], "source": "quoted CSV line given to the csv module"}
import csv

import numpy as np
import tensorflow as tf

LINES = ['1,"a, b",0.5', '2,"c",1.5']


def parse_line(line):
    for fields in csv.reader([line]):  # [missing-numpy-call]
        return np.int64(fields[0]), fields[1], np.float32(fields[2])


def parse(line):
    number, text, score = tf.py_function(parse_line, [line], [tf.int64, tf.string, tf.float32])
    return number, text, score


print(list(tf.data.Dataset.from_tensor_slices(LINES).map(parse)))
