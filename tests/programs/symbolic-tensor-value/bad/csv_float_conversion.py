# {"expect": [{"line": 11, "category": "symbolic-value", "world": "dataset", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "np.array of split fields in a csv row parser", "also": [12]}
import numpy as np
import tensorflow as tf

HEADER = ["sepal_l", "sepal_w", "species"]
SPECIES = {b"setosa": 0, b"virginica": 1}


def parse_row(row):
    fields = tf.strings.split(row, ",")
    x = np.array([fields[0], fields[1]], dtype=np.float32)  # [symbolic-tensor-value]
    return x, SPECIES.get(fields[2], -1)


rows = tf.data.Dataset.from_tensor_slices(["5.1,3.5,setosa", "6.3,2.7,virginica"])
for x, y in rows.map(parse_row):
    print(x, y)
