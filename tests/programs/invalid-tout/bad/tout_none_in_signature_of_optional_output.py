# {"expect": [{"line": 19, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Cannot convert the argument `type_value`: None to a TensorFlow DType"}], "source": "question: dict.get for an unknown kind"}
import numpy as np
import tensorflow as tf

KINDS = {"float": tf.float32, "int": tf.int64, "text": tf.string}
COLUMNS = [("id", "int"), ("price", "float"), ("name", "string")]


def parse(line):
    identity, price, name = line.split(b"|")
    return np.int64(identity), np.float32(price), name.strip()


def reader(columns):
    names, kinds = zip(*columns)
    touts = [KINDS.get(kind) for kind in kinds]

    def parse_line(line):
        values = tf.numpy_function(parse, [line], touts)  # [invalid-tout]
        for value in values:
            value.set_shape([])
        return dict(zip(names, values))

    return parse_line


dataset = tf.data.Dataset.from_tensor_slices(["1|2.5|ann", "2|3.5|bob"]).map(reader(COLUMNS))
for row in dataset.as_numpy_iterator():
    print(row)
