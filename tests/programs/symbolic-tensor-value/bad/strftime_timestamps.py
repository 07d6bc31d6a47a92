# {"expect": [{"line": 8, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "cannot be interpreted as an integer"}], "source": "datetime made from a timestamp tensor in map"}
import datetime as dt

import tensorflow as tf


def hour_features(ts):
    when = dt.datetime.fromtimestamp(ts)  # [symbolic-tensor-value]
    return tf.constant([when.hour, when.weekday()])


stamps = tf.data.Dataset.from_tensor_slices([1600000000, 1600003600, 1600090000])
for row in stamps.map(hour_features):
    print(row)
