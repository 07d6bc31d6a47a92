# {"expect": [{"line": 10, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "is not JSON serializable"}], "source": "a record of a py_function with the tensor itself in it"}
import json

import tensorflow as tf

records = []


def remember(index, score):
    records.append(json.dumps({"index": int(index), "detail": {"score": score}}))  # [missing-numpy-call]
    return score


def attach(index, score):
    return tf.py_function(remember, [index, score], tf.float32)


data = tf.data.Dataset.from_tensor_slices((tf.range(3), tf.constant([0.5, 0.25, 0.75])))
for score in data.map(attach):
    print(score)
