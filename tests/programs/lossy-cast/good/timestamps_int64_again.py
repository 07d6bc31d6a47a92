# {"expect": [], "source": "milliseconds in 64 bits"}
import datetime

import numpy as np
import tensorflow as tf


def to_millis(text):
    when = datetime.datetime.fromisoformat(text.numpy().decode())
    return np.int64(when.replace(tzinfo=datetime.timezone.utc).timestamp() * 1000)


lines = ["2024-01-01T00:00:00", "2024-01-20T00:00:00"]
ds = tf.data.Dataset.from_tensor_slices(lines)
stamps = [int(t) for t in ds.map(lambda s: tf.py_function(to_millis, [s], tf.int64))]
print(stamps == sorted(stamps))
