# {"expect": [{"line": 15, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "NoneType"}], "source": "second value None when no label is found"}
import numpy as np
import tensorflow as tf

LABELS = {0: 1, 2: 0}


def fetch(index):
    index = int(index)
    features = np.full(3, index, np.float32)
    return features, LABELS.get(index)


def load(index):
    return tf.py_function(fetch, [index], [tf.float32, tf.int32])  # [unsupported-return-value]


for x, y in tf.data.Dataset.range(3).map(load):
    print(x.numpy(), int(y))
