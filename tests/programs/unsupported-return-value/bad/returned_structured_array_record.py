# {"expect": [{"line": 15, "category": "returned-object", "world": "dataset", "error": "InternalError", "text": "Unsupported numpy data type"}], "source": "question: np.genfromtxt with names in a pipeline"}
import io

import numpy as np
import tensorflow as tf

ROW = np.dtype([("age", "f4"), ("income", "f4")])


def parse(line):
    return np.genfromtxt(io.BytesIO(line), delimiter=",", dtype=ROW)


lines = tf.data.Dataset.from_tensor_slices(["31,2500", "45,4100"])
table = lines.map(lambda line: tf.numpy_function(parse, [line], tf.float32))  # [unsupported-return-value]
for row in table:
    print(row)
