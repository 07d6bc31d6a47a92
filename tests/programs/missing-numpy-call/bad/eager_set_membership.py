# {"expect": [{"line": 8, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "unhashable"}], "source": "filter predicate with a set in py_function"}
import tensorflow as tf

BLOCKED = {"spam", "junk"}


def keep(label):
    return label.numpy() != b"" and label not in BLOCKED  # [missing-numpy-call]


ds = tf.data.Dataset.from_tensor_slices(["ham", "spam", "news", "junk"])
ds = ds.filter(lambda x: tf.reshape(tf.py_function(keep, [x], tf.bool), []))
for e in ds:
    print(e.numpy())
