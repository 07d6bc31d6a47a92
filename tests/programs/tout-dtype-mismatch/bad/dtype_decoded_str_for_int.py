# {"expect": [{"line": 15, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is string, but expects int64"}], "source": "question: csv field stays text"}
import csv
import io

import numpy as np
import tensorflow as tf


def second_field(line):
    reader = csv.reader(io.StringIO(line.decode()))
    return np.array(next(reader)[1])


ds = tf.data.Dataset.from_tensor_slices(["a,1", "b,2"])
for value in ds.map(lambda line: tf.numpy_function(second_field, [line], tf.int64)):  # [tout-dtype-mismatch]
    print(int(value))
