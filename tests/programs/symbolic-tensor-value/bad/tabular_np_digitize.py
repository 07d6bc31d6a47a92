# {"expect": [{"line": 12, "category": "symbolic-value", "world": "dataset", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "np.digitize of a feature in a map over dicts"}
import numpy as np
import tensorflow as tf

EDGES = {"age": [18, 30, 50], "income": [1e4, 5e4]}


def bucketize(features, label):
    coded = {}
    for name, value in features.items():
        if name in EDGES:
            value = np.digitize(value, EDGES[name])  # [symbolic-tensor-value]
        coded[name] = value
    return coded, label


data = {"age": [16.0, 44.0], "income": [0.0, 6e4], "city": ["Bern", "Lyon"]}
ds = tf.data.Dataset.from_tensor_slices((data, [0, 1])).map(bucketize)
for features, label in ds:
    print(features, label)
