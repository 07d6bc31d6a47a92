# {"expect": [{"line": 11, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "<NOT CONVERTIBLE TO TENSOR>"}], "source": "feature dict as one element of inp"}
import tensorflow as tf


def total(row):
    return sum(v.numpy() for v in row.values())


table = {"a": [1.0, 2.0], "b": [3.0, 4.0]}
ds = tf.data.Dataset.from_tensor_slices(table)
ds = ds.map(lambda row: tf.py_function(total, [row], tf.float32))  # [invalid-inp]
print(list(ds.as_numpy_iterator()))
