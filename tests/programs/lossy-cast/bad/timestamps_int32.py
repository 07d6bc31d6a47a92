# {"expect": [{"line": 26, "category": "lossy-cast", "world": "dataset", "error": "", "text": "[904376448 904436448]"}], "source": "StackOverflow: millisecond timestamps come back wrong from py_function with int32"}
import datetime

import numpy as np
import tensorflow as tf

UTC = datetime.timezone.utc


def to_millis(text):
    moment = datetime.datetime.strptime(text, "%Y-%m-%d %H:%M:%S")
    return int(moment.replace(tzinfo=UTC).timestamp() * 1000)


def parse_times(column):
    millis = [to_millis(value.decode()) for value in column.numpy()]
    return np.asarray(millis, dtype=np.int64)


def read_log(lines):
    columns = [line.split(";") for line in lines]
    stamps = [c[0] for c in columns]
    values = np.array([float(c[1]) for c in columns], np.float32)
    batch = tf.data.Dataset.from_tensor_slices((stamps, values)).batch(2)
    return batch.map(
        lambda s, v: (tf.py_function(func=parse_times, inp=[s], Tout=tf.int32), v)  # [lossy-cast]
    )


for stamps, values in read_log(["2022-09-13 08:12:00;1.5", "2022-09-13 08:13:00;1.7"]):
    print(stamps.numpy(), values.numpy())
