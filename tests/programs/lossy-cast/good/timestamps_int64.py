# {"expect": [], "source": "StackOverflow: timestamps, answered: Tout=tf.int64"}
import datetime

import numpy as np
import tensorflow as tf

UTC = datetime.timezone.utc


def to_millis(text):
    moment = datetime.datetime.strptime(text, "%Y-%m-%d %H:%M:%S")
    return int(moment.replace(tzinfo=UTC).timestamp() * 1000)


def parse_times(column):
    return [np.array([to_millis(value.decode()) for value in column.numpy()])]


def read_log(lines):
    stamps = [line.split(";")[0] for line in lines]
    values = np.array([float(line.split(";")[1]) for line in lines], np.float32)
    batch = tf.data.Dataset.from_tensor_slices((stamps, values)).batch(2)
    return batch.map(lambda s, v: (tf.py_function(parse_times, [s], Tout=tf.int64), v))


for stamps, values in read_log(["2022-09-13 08:12:00;1.5", "2022-09-13 08:13:00;1.7"]):
    assert stamps.numpy()[0] == 1663056720000
