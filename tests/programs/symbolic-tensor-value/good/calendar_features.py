# {"expect": [], "source": "calendar features of timestamps by datetime in py_function"}
from datetime import datetime, timezone

import tensorflow as tf


def calendar(ts):
    moment = datetime.fromtimestamp(int(ts), tz=timezone.utc)
    return moment.weekday(), moment.hour, moment.strftime("%b")


def add_calendar(row):
    weekday, hour, month = tf.py_function(calendar, [row["ts"]], (tf.int32, tf.int32, tf.string))
    return {**row, "weekday": weekday, "hour": hour, "month": month}


rides = {"ts": [1_600_000_000, 1_600_090_000], "price": [3.5, 9.0]}
ds = tf.data.Dataset.from_tensor_slices(rides).map(add_calendar)
for row in ds.as_numpy_iterator():
    print(row["month"].decode(), datetime.fromtimestamp(row["ts"], tz=timezone.utc).year)
