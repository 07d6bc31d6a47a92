# {"expect": [{"line": 12, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "unsupported type (<class 'datetime.datetime'>)"}], "source": "a datetime object returned instead of its time stamp"}
import datetime

import tensorflow as tf


def parse_time(text):
    return datetime.datetime.fromisoformat(text.numpy().decode())


def add_timestamp(text):
    stamp = tf.py_function(parse_time, [text], tf.float64)  # [unsupported-return-value]
    stamp.set_shape([])
    return text, stamp


events = ["2022-01-05T10:00:00", "2022-01-05T10:30:00"]
for text, stamp in tf.data.Dataset.from_tensor_slices(events).map(add_timestamp):
    print(stamp.numpy())
