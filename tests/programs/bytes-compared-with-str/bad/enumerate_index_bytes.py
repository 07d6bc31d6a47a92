# {"expect": [{"line": 12, "category": "bytes-str", "world": "numpy_function", "error": "", "text": "[0, 0, 0]"}], "source": "index from enumerate over class attribute, searched with bytes"}
import tensorflow as tf
import numpy as np


class Species:
    NAMES = ("setosa", "versicolor", "virginica")
    INDEX = {n: k for k, n in enumerate(NAMES)}

    @staticmethod
    def encode(name):
        index = Species.INDEX.get(name.strip(), 0)  # [bytes-compared-with-str]
        return np.int64(index)


def parse(line):
    parts = tf.strings.split(line, ",")
    return tf.numpy_function(Species.encode, [parts[-1]], tf.int64)


lines = ["5.1,setosa", "6.0,versicolor ", "7.1,virginica"]
print([int(y) for y in tf.data.Dataset.from_tensor_slices(lines).map(parse)])
