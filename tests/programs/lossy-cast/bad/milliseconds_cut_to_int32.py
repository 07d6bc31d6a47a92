# {"expect": [{"line": 24, "category": "lossy-cast", "world": "dataset", "error": "", "text": "first stamp 1874900480"}], "source": "epoch milliseconds from datetime put into int32; time series loaders on GitHub, compare https://github.com/tensorflow/tensorflow/issues/30653"}
from datetime import datetime, timezone

import numpy as np
import tensorflow as tf

FORMATS = {"iso": "%Y-%m-%dT%H:%M:%S", "de": "%d.%m.%Y %H:%M"}


def make_parser(kind):
    pattern = FORMATS[kind]

    def to_millis(text):
        moment = datetime.strptime(text.numpy().decode(), pattern)
        moment = moment.replace(tzinfo=timezone.utc)
        return np.int64(moment.timestamp() * 1000)

    return to_millis


def stamps(texts, kind="iso"):
    parse = make_parser(kind)
    ds = tf.data.Dataset.from_tensor_slices(texts)
    return ds.map(lambda s: tf.py_function(parse, [s], tf.int32))  # [lossy-cast]


values = [int(v) for v in stamps(["2020-06-01T12:00:00", "2020-06-01T12:00:05"])]
print("first stamp", values[0])
