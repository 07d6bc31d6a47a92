# {"expect": [{"line": 19, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "to a TensorFlow DType"}], "source": "question: Tout as dict like output_signature"}
import numpy as np
import tensorflow as tf

SIGNATURE = {"image": tf.float32, "label": tf.int64}


def load(index):
    i = int(index)
    rng = np.random.default_rng(i)
    return rng.random((4, 4), dtype=np.float32), np.int64(i % 2)


class Loader:
    def __init__(self, signature):
        self.signature = signature

    def __call__(self, index):
        return tf.py_function(load, [index], self.signature)  # [invalid-tout]


for item in tf.data.Dataset.range(2).map(Loader(SIGNATURE)):
    print(item["label"])
