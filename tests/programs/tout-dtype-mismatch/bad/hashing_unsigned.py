# {"expect": [{"line": 15, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "zlib crc as Python int for an int32 Tout in numpy_function"}
import zlib

import tensorflow as tf

BUCKETS = 1000


def bucket_of(value):
    return zlib.crc32(value) % BUCKETS


def add_bucket(row):
    row = dict(row)
    row["bucket"] = tf.numpy_function(bucket_of, [row["city"]], tf.int32)  # [tout-dtype-mismatch]
    row["bucket"].set_shape([])
    return row


table = {"city": ["Oslo", "Lima", "Kyoto"], "pop": [0.7, 10.0, 1.4]}
ds = tf.data.Dataset.from_tensor_slices(table).map(add_bucket)
for r in ds:
    print({k: v.numpy() for k, v in r.items()})
