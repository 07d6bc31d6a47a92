# {"expect": [], "source": "StackOverflow: one branch without return, answered: an empty result of the same dtypes"}
import json

import numpy as np
from tensorflow import numpy_function
import tensorflow as tf

RECORDS = [
    json.dumps({"id": 1, "points": [[1, 2], [3, 4]]}),
    json.dumps({"id": 2, "points": []}),
]


def to_array(points, limit=4):
    out = np.zeros((limit, 2), np.float32)
    out[: len(points)] = points
    return out


def parse(text):
    points = json.loads(text.decode("utf-8"))["points"]
    if not points:
        return np.zeros((4, 2), np.float32), np.int64(0)
    return to_array(points), np.int64(len(points))


def load(text):
    points, count = numpy_function(parse, [text], [tf.float32, tf.int64])
    return tf.ensure_shape(points, [4, 2]), count


counts = [int(count) for _, count in tf.data.Dataset.from_tensor_slices(RECORDS).map(load)]
assert counts == [2, 0]
