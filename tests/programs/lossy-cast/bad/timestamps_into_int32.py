# {"expect": [{"line": 15, "category": "lossy-cast", "world": "dataset", "error": "", "text": "in order: False"}], "source": "milliseconds since the epoch in 32 bits"}
import datetime

import numpy as np
import tensorflow as tf


def to_millis(text):
    when = datetime.datetime.fromisoformat(text.numpy().decode())
    when = when.replace(tzinfo=datetime.timezone.utc)
    return np.int64(when.timestamp() * 1000)


def parse(line):
    return tf.py_function(to_millis, [line], tf.int32)  # [lossy-cast]


lines = ["2024-01-01T00:00:00", "2024-01-20T00:00:00", "2024-02-15T00:00:00"]
stamps = [int(t) for t in tf.data.Dataset.from_tensor_slices(lines).map(parse)]
print("in order:", stamps == sorted(stamps) and stamps[0] > 0)
