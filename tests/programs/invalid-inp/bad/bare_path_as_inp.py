# {"expect": [{"line": 21, "category": "bad-inp", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic `tf.Tensor` is not allowed"}], "source": "inp=path in place of inp=[path]; parenthesised (path) without comma, as in threads about https://github.com/tensorflow/tensorflow/issues/12879"}
import tempfile

import numpy as np
import tensorflow as tf


def read_sensor(path):
    table = np.genfromtxt(path.decode(), delimiter=",", skip_header=1)
    return table.astype(np.float32)


def make_file(lines):
    with tempfile.NamedTemporaryFile("w", suffix=".csv", delete=False) as out:
        out.write("t,v\n" + "\n".join(lines) + "\n")
    return out.name


files = [make_file(["0,1.5", "1,2.5"]), make_file(["0,3", "1,4", "2,5"])]
ds = tf.data.Dataset.from_tensor_slices(files)
ds = ds.map(lambda path: tf.numpy_function(func=read_sensor, inp=(path), Tout=tf.float32))  # [invalid-inp]
for table in ds:
    print(table.shape)
