# {"expect": [{"line": 13, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "to a TensorFlow DType"}], "source": "Tout given as a nested list of dtypes"}
import numpy as np
import tensorflow as tf

SPEC = {"image": tf.float32, "label": tf.int64}


def sample(index):
    return np.ones((2, 2), np.float32), np.int64(index)


def load(index):
    return tf.py_function(sample, [index], [list(SPEC.values())])  # [invalid-tout]


for item in tf.data.Dataset.range(2).map(load):
    print(item)
