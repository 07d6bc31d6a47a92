# {"expect": [{"line": 21, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "bytes-like object is required"}], "source": "pickled records read with pickle.loads in the map"}
import os
import pickle
import tempfile

import numpy as np
import tensorflow as tf


def dump(path, n):
    with tf.io.TFRecordWriter(path) as writer:
        for i in range(n):
            writer.write(pickle.dumps({"x": np.full(3, i, np.float32), "y": i}))


class PickledRecords:
    def __init__(self, path):
        self.path = path

    def parse(self, record):
        item = pickle.loads(record)  # [symbolic-tensor-value]
        return item["x"], item["y"]

    def dataset(self):
        return tf.data.TFRecordDataset(self.path).map(self.parse)


path = os.path.join(tempfile.mkdtemp(), "items.tfrecord")
dump(path, 4)
for x, y in PickledRecords(path).dataset():
    print(x, y)
