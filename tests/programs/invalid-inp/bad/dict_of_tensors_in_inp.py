# {"expect": [{"line": 12, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "Tensors in list passed to 'input' of 'EagerPyFunc' Op"}], "source": "a whole feature dict handed to py_function; https://github.com/tensorflow/tensorflow/issues/27679"}
import numpy as np
import tensorflow as tf


def combine(features):
    total = features["clicks"].numpy() + 0.5 * features["views"].numpy()
    return total.astype(np.float32)


def score_map(features):
    score = tf.py_function(combine, [features], tf.float32)  # [invalid-inp]
    score.set_shape([])
    return {**features, "score": score}


log = {"clicks": np.array([1.0, 2.0], np.float32), "views": np.array([10.0, 8.0], np.float32)}
for row in tf.data.Dataset.from_tensor_slices(log).map(score_map):
    print(float(row["score"]))
