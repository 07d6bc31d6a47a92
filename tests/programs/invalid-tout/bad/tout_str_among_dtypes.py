# {"expect": [{"line": 14, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Cannot convert the argument `type_value`: <class 'str'>"}], "source": "question: Tout=[tf.float32, str]"}
import numpy as np
import tensorflow as tf

FIELDS = (("score", tf.float32), ("name", str))


def parse(line):
    name, score = line.decode().split(":")
    return np.float32(score), name.strip().encode()


def to_record(line):
    values = tf.numpy_function(parse, [line], [kind for _, kind in FIELDS])  # [invalid-tout]
    return dict(zip((name for name, _ in FIELDS), values))


for record in tf.data.Dataset.from_tensor_slices(["ann: 0.5", "bob: 0.9"]).map(to_record):
    print(record)
