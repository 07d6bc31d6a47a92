# {"expect": [{"line": 15, "category": "lossy-cast", "world": "dataset", "error": "", "text": "seconds lost True"}], "source": "time stamps in milliseconds as float array for an int32 Tout"}
import datetime

import numpy as np
import tensorflow as tf


def to_millis(text):
    when = datetime.datetime.fromisoformat(text.numpy().decode())
    seconds = when.replace(tzinfo=datetime.timezone.utc).timestamp()
    return np.array([when.hour * 3600.5, seconds % 60 + 0.75])


def parse(text):
    out = tf.py_function(to_millis, [text], tf.int32)  # [lossy-cast]
    out.set_shape([2])
    return out


ds = tf.data.Dataset.from_tensor_slices(["2020-01-01T01:00:00", "2020-01-01T03:00:01"]).map(parse)
values = np.stack(list(ds.as_numpy_iterator()))
print("seconds lost", bool((values[:, 0] == [3600, 10801]).all()))
