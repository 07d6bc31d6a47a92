# {"expect": [{"line": 15, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "the JSON object must be str, bytes or bytearray"}], "source": "json.loads on a line tensor"}
import json
import os
import tempfile

import tensorflow as tf

fd, jsonl = tempfile.mkstemp(suffix=".jsonl")
with os.fdopen(fd, "w") as f:
    for i in range(3):
        f.write(json.dumps({"text": "w%d" % i, "score": i / 2}) + "\n")


def parse_json(line):
    obj = json.loads(line)  # [missing-numpy-call]
    return obj["text"], obj["score"]


def parse_fn(line):
    text, score = tf.py_function(parse_json, [line], [tf.string, tf.float32])
    text.set_shape([])
    score.set_shape([])
    return text, score


dataset = tf.data.TextLineDataset(jsonl).map(parse_fn).batch(2)
for text, score in dataset:
    print(text.numpy(), score.numpy())
