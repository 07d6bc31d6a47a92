# {"expect": [], "source": "pickled records by numpy_function, dict flattened"}
import os
import pickle
import tempfile

import numpy as np
import tensorflow as tf


def dump(path, n):
    with tf.io.TFRecordWriter(path) as writer:
        for i in range(n):
            writer.write(pickle.dumps({"x": np.full(3, i, np.float32), "y": i}))


def unpickle(record):
    item = pickle.loads(record)
    return item["x"], np.int64(item["y"])


class PickledRecords:
    def __init__(self, path):
        self.path = path

    def parse(self, record):
        x, y = tf.numpy_function(unpickle, [record], [tf.float32, tf.int64])
        return tf.ensure_shape(x, [3]), tf.ensure_shape(y, [])

    def dataset(self):
        return tf.data.TFRecordDataset(self.path).map(self.parse)


path = os.path.join(tempfile.mkdtemp(), "items.tfrecord")
dump(path, 4)
for record in tf.data.TFRecordDataset(path).take(1):
    print(pickle.loads(record.numpy())["y"])
print(sum(int(y) for _, y in PickledRecords(path).dataset().batch(2).unbatch()))
