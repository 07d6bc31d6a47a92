# {"expect": [{"line": 16, "category": "lossy-cast", "world": "dataset", "error": "", "text": "positive: [False]"}], "source": "question: timestamps in milliseconds do not fit int32"}
import datetime

import numpy as np
import tensorflow as tf

UTC = datetime.timezone.utc


def millis(text):
    moment = datetime.datetime.fromisoformat(text.numpy().decode()).replace(tzinfo=UTC)
    return np.int64(moment.timestamp() * 1000)


def stamp(text):
    stamped = tf.py_function(func=millis, inp=[text], Tout=tf.int32)  # [lossy-cast]
    stamped.set_shape(())
    return stamped


stamps = list(tf.data.Dataset.from_tensor_slices(["2024-03-01T12:00:00"]).map(stamp))
print("positive:", [bool(s > 0) for s in stamps])
