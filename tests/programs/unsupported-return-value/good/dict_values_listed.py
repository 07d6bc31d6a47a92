# {"expect": [], "source": "a record dict turned into a tuple in the declared order"}
import json

import tensorflow as tf

FIELDS = {"id": tf.int32, "score": tf.float32}


def parse(line):
    record = json.loads(line.numpy())
    return tuple(record[name] for name in FIELDS)


def load(line):
    values = tf.py_function(parse, [line], list(FIELDS.values()))
    return dict(zip(FIELDS, values))


lines = ['{"id": 1, "score": 0.5}', '{"score": 0.75, "id": 2}']
for item in tf.data.Dataset.from_tensor_slices(lines).map(load):
    print(int(item["id"]), float(item["score"]))
