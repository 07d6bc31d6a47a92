# {"expect": [], "source": "features dict unpacked into inp"}
import tensorflow as tf


def combine(*values):
    return tf.add_n(values)


def add_sum(row):
    row = dict(row)
    row["sum"] = tf.py_function(combine, [row[k] for k in sorted(row)], tf.float32)
    row["product"] = tf.py_function(lambda a, b: a * b, [*row.values()][:2], tf.float32)
    return row


ds = tf.data.Dataset.from_tensor_slices({"a": [1.0, 2.0], "b": [3.0, 4.0]})
for row in ds.map(add_sum):
    print(float(row["sum"]), float(row["product"]))
