# {"expect": [], "source": "binary record unpacked in py_function, fields as an array"}
import struct
import tempfile

import numpy as np
import tensorflow as tf

RECORD = struct.Struct("<hhf")
with tempfile.NamedTemporaryFile(suffix=".bin", delete=False) as handle:
    for k in range(4):
        handle.write(RECORD.pack(k, -k, k / 2))


def parse(record):
    x, y, value = RECORD.unpack(record.numpy())
    return np.array([x, y, value], dtype=np.float32)


def parse_fields(record):
    return RECORD.unpack(record.numpy())


def to_features(record):
    features = tf.py_function(parse, [record], tf.float32)
    _, _, value = tf.py_function(parse_fields, [record], [tf.int32, tf.int32, tf.float32])
    return tf.ensure_shape(features, [3]), tf.ensure_shape(value, [])


points = tf.data.FixedLengthRecordDataset(handle.name, RECORD.size).map(to_features)
print(next(iter(points.batch(4))))
