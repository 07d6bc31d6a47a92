# {"expect": [{"line": 11, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "<NOT CONVERTIBLE TO TENSOR>"}], "source": "features dict passed as one element"}
import tensorflow as tf


def combine(row):
    return row["a"].numpy() + row["b"].numpy()


def add_sum(row):
    row = dict(row)
    row["sum"] = tf.py_function(combine, [row], tf.float32)  # [invalid-inp]
    return row


ds = tf.data.Dataset.from_tensor_slices({"a": [1.0, 2.0], "b": [3.0, 4.0]})
for row in ds.map(add_sum):
    print(float(row["sum"]))
