# {"expect": [{"line": 17, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 0 values, but expects to see 1"}], "source": "loader that forgets to return"}
import numpy as np
import tensorflow as tf

CACHE = {}


def load(index):
    key = int(index)
    if key not in CACHE:
        CACHE[key] = np.full((2, 2), key, np.float32)
    image = CACHE[key]
    image = image / 2


def get(index):
    return tf.py_function(load, [index], tf.float32)  # [output-count-mismatch]


for image in tf.data.Dataset.range(2).map(get):
    print(image.shape)
