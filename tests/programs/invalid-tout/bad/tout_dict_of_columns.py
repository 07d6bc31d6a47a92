# {"expect": [{"line": 18, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "to a TensorFlow DType"}], "source": "GitHub issue: Tout as dict like a feature spec"}
import numpy as np
import tensorflow as tf

COLUMNS = {"age": tf.float32, "income": tf.float32}


def parse_row(line):
    fields = line.decode("utf-8").split(",")
    return [np.float32(f) for f in fields]


class CsvReader:
    def __init__(self, columns):
        self.columns = columns

    def row(self, line):
        parsed = tf.numpy_function(parse_row, [line], Tout=self.columns)  # [invalid-tout]
        return {name: parsed[name] for name in self.columns}

    def read(self, lines):
        return tf.data.Dataset.from_tensor_slices(lines).map(self.row)


for row in CsvReader(COLUMNS).read(["31,2200", "45,3100"]):
    print(row["age"].numpy(), row["income"].numpy())
