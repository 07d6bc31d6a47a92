# {"expect": [{"line": 32, "category": "returned-object", "world": "dataset", "error": "InvalidArgumentError", "text": "with an unsupported type (<class 'dict'>)"}], "source": "json lines become python dicts in the mapped function; https://github.com/tensorflow/tensorflow/issues/44385"}
import gzip
import json
import os
import tempfile

import numpy as np
import tensorflow as tf


def write_jsonl(path, n):
    with gzip.open(path, "wt") as out:
        for i in range(n):
            out.write(json.dumps({"price": i * 1.5, "qty": i}) + "\n")


def _load_and_preprocess(url, index):
    with gzip.open(url.numpy().decode()) as lines:
        for number, line in enumerate(lines):
            if number == index:
                return json.loads(line)
    return {}


def load_dataset(records):
    def _generator():
        for r in records:
            yield r[0], r[1]

    dataset = tf.data.Dataset.from_generator(_generator, output_types=(tf.string, tf.int64))
    return dataset.map(
        lambda url, index: tf.py_function(_load_and_preprocess, [url, index], Tout=tf.float32)  # [unsupported-return-value]
    )


with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, "part.jsonl.gz")
    write_jsonl(source, 4)
    for row in load_dataset([(source, 1), (source, 3)]):
        print(row)
