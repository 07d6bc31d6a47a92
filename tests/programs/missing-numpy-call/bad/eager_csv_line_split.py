# {"expect": [{"line": 14, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'split'"}], "source": "line of a CSV split like a str"}
import numpy as np
import tensorflow as tf

LINES = ["5.1,3.5,setosa", "6.2,2.9,virginica"]
SPECIES = {"setosa": 0, "virginica": 1}


class CsvParser:
    def __init__(self, sep=","):
        self.sep = sep

    def fields(self, line):
        *numbers, species = line.split(self.sep)  # [missing-numpy-call]
        return np.array(numbers, np.float32), SPECIES[species]

    def __call__(self, line):
        x, y = tf.py_function(self.fields, [line], [tf.float32, tf.int32])
        return tf.reshape(x, [2]), tf.reshape(y, [])


for x, y in tf.data.Dataset.from_tensor_slices(LINES).map(CsvParser()):
    print(x.numpy(), y.numpy())
