# {"expect": [{"line": 19, "category": "dropped-output", "world": "dataset", "error": "", "text": "shape ()"}], "source": "fields of a binary record as a list for one Tout: only the first arrives"}
import struct
import tempfile

import tensorflow as tf

RECORD = struct.Struct("<hhf")
with tempfile.NamedTemporaryFile(suffix=".bin", delete=False) as handle:
    for k in range(4):
        handle.write(RECORD.pack(k, -k, k / 2))


def parse(record):
    x, y, value = RECORD.unpack(record.numpy())
    return [x, y, value]


def to_features(record):
    features = tf.py_function(parse, [record], tf.float32)  # [dropped-output]
    return features


points = tf.data.FixedLengthRecordDataset(handle.name, RECORD.size).map(to_features)
print("shape", next(iter(points)).shape)
