# {"expect": [{"line": 9, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "must be str, not bytes"}], "source": "log times parsed from bytes"}
import datetime as dt

import numpy as np
import tensorflow as tf


def seconds(stamp):
    t = dt.datetime.strptime(stamp, "%H:%M:%S")  # [bytes-as-str]
    return np.int64(t.hour * 3600 + t.minute * 60 + t.second)


stamps = tf.data.Dataset.from_tensor_slices(["10:00:05", "23:59:59"])
stamps = stamps.map(lambda s: tf.numpy_function(seconds, [s], tf.int64))
print(list(stamps))
