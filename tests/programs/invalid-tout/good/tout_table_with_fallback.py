# {"expect": [], "source": "question: dict.get with a default dtype"}
import numpy as np
import tensorflow as tf

KINDS = {"float": tf.float32, "int": tf.int64}
COLUMNS = [("id", "int"), ("price", "float"), ("name", "anything")]
CONVERT = {tf.float32: np.float32, tf.int64: np.int64, tf.string: bytes.strip}


def reader(columns):
    names, kinds = zip(*columns)
    touts = [KINDS.get(kind, tf.string) for kind in kinds]

    def parse(line):
        cells = line.split(b"|")
        return tuple(CONVERT[t](c) for t, c in zip(touts, cells, strict=True))

    def parse_line(line):
        values = tf.numpy_function(parse, [line], touts)
        for value in values:
            value.set_shape([])
        return dict(zip(names, values))

    return parse_line


dataset = tf.data.Dataset.from_tensor_slices(["1|2.5|ann", "2|3.5| bob "]).map(reader(COLUMNS))
for row in dataset.as_numpy_iterator():
    print(row)
