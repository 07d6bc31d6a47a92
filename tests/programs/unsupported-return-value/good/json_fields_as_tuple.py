# {"expect": [], "source": "json records become a tuple of arrays, fixed form of https://github.com/tensorflow/tensorflow/issues/44385"}
import gzip
import json
import os
import tempfile

import numpy as np
import tensorflow as tf

FIELDS = ("price", "qty", "name")
DTYPES = {"price": tf.float32, "qty": tf.int64, "name": tf.string}


def _load(url, index):
    with gzip.open(url.decode(), "rt") as lines:
        for number, line in enumerate(lines):
            if number == index:
                record = json.loads(line)
                return np.float32(record["price"]), record["qty"], record["name"]
    raise IndexError(index)


def load_dataset(records):
    urls, indices = zip(*records)
    dataset = tf.data.Dataset.from_tensor_slices((list(urls), list(indices)))

    def parse(url, index):
        values = tf.numpy_function(_load, [url, index], [DTYPES[f] for f in FIELDS])
        return dict(zip(FIELDS, values))

    return dataset.map(parse)


with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, "part.jsonl.gz")
    with gzip.open(source, "wt") as out:
        for i in range(4):
            out.write(json.dumps({"price": i * 1.5, "qty": i, "name": f"item {i}"}) + "\n")
    for row in load_dataset([(source, 1), (source, 3)]):
        print(row["price"].numpy(), row["qty"].numpy(), row["name"].numpy().decode())
