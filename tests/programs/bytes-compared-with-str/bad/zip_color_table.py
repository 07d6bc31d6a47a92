# {"expect": [{"line": 12, "category": "bytes-str", "world": "py_function", "error": "", "text": "norms [0.0, 0.0]"}], "also": [13], "source": "table built by dict(zip(...)) of str"}
import tensorflow as tf
import numpy as np

names = "red green blue".split()
codes = np.eye(3, dtype=np.float32)
COLORS = dict(zip(names, codes))


def to_vector(name):
    key = name.numpy().lower()
    if key in COLORS:  # [bytes-compared-with-str]
        return COLORS[key]
    return np.zeros(3, np.float32)


def load(name):
    v = tf.py_function(to_vector, [name], tf.float32)
    v.set_shape([3])
    return v


ds = tf.data.Dataset.from_tensor_slices(["Red", "blue"]).map(load)
print("norms", [float(tf.norm(v)) for v in ds])
