# {"expect": [{"line": 7, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "a bytes-like object is required, not 'str'"}], "source": "StackOverflow: line.split(',') in numpy_function"}
import numpy as np
import tensorflow as tf


def parse_fields(line, sep=","):
    fields = line.split(sep)  # [bytes-as-str]
    return [float(f) for f in fields]


class CsvBatches:
    def __init__(self, lines, n_features):
        self.lines = lines
        self.n_features = n_features

    def parse(self, line):
        values = np.array(parse_fields(line), dtype=np.float32)
        return values[: self.n_features], values[-1:]

    def __iter__(self):
        ds = tf.data.Dataset.from_tensor_slices(self.lines)
        ds = ds.map(
            lambda line: tf.numpy_function(self.parse, [line], [tf.float32, tf.float32])
        )
        return iter(ds)


for features, target in CsvBatches(["1,2,3,0", "4,5,6,1"], 3):
    print(features.numpy(), target.numpy())
