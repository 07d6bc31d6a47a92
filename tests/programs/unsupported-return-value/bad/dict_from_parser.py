# {"expect": [{"line": 13, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "Attempt to convert a value"}], "source": "parsed record returned as a dict"}
import json

import tensorflow as tf


def parse(line):
    record = json.loads(line.numpy())
    return {"id": record["id"], "score": record["score"]}


def load(line):
    return tf.py_function(parse, [line], [tf.int32, tf.float32])  # [unsupported-return-value]


lines = ['{"id": 1, "score": 0.5}', '{"id": 2, "score": 0.75}']
for item in tf.data.Dataset.from_tensor_slices(lines).map(load):
    print(item)
