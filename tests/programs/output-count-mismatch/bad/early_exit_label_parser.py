# {"expect": [{"line": 31, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 0 values, but expects to see 2 values"}], "source": "StackOverflow: numpy_function fails on some samples only, a branch forgets its return"}
import json

import numpy as np
from tensorflow import numpy_function
import tensorflow as tf

RECORDS = [
    json.dumps({"id": 1, "points": [[1, 2], [3, 4]]}),
    json.dumps({"id": 2, "points": []}),
    json.dumps({"id": 3, "points": [[5, 6]]}),
]


def to_array(points, limit=4):
    out = np.zeros((limit, 2), np.float32)
    out[: len(points)] = points
    return out


def parse(text):
    record = json.loads(text.decode("utf-8"))
    points = record["points"]
    if not points:
        print("record", record["id"], "is empty")
    else:
        return to_array(points), np.int64(len(points))


def load(text):
    points, count = numpy_function(parse, [text], [tf.float32, tf.int64])  # [output-count-mismatch]
    return tf.ensure_shape(points, [4, 2]), count


dataset = tf.data.Dataset.from_tensor_slices(RECORDS).map(load)
total = 0
for points, count in dataset:
    total += int(count)
print(total)
