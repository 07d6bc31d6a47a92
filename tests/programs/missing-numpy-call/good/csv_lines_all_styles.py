# {"expect": [], "source": "line of a CSV parsed by decode, by bytes and by decode_csv"}
import csv

import numpy as np
import tensorflow as tf

LINES = ["5.1,3.5,setosa", "6.2,2.9,virginica"]
SPECIES = {"setosa": 0, "virginica": 1}


class CsvParser:
    def __init__(self, sep=","):
        self.sep = sep

    def fields(self, line):
        *numbers, species = line.numpy().decode().split(self.sep)
        return np.array(numbers, np.float32), SPECIES[species]

    def by_reader(self, line):
        (row,) = csv.reader([line.decode()], delimiter=self.sep)
        return np.array([float(v) for v in row[:2]], np.float32), np.int32(SPECIES[row[2]])

    def by_bytes(self, line):
        return np.float32(line.split(self.sep.encode())[0])

    def __call__(self, line):
        a, y = tf.py_function(self.fields, [line], [tf.float32, tf.int32])
        b, z = tf.numpy_function(self.by_reader, [line], [tf.float32, tf.int32])
        c = tf.numpy_function(self.by_bytes, [line], tf.float32)
        d = tf.stack(tf.io.decode_csv(line, [0.0, 0.0, ""])[:2])
        return tf.reshape(a, [2]) - b, tf.reshape(c, []) - d[0], y == z


for gap, rest, same in tf.data.Dataset.from_tensor_slices(LINES).map(CsvParser()):
    print(gap.numpy(), rest.numpy(), bool(same))
