# {"expect": [{"line": 12, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "strptime() argument 1 must be str"}], "source": "turning time stamps of a csv into features with datetime in py_function; https://github.com/tensorflow/tensorflow/issues/30653"}
import datetime as dt

import tensorflow as tf

rows = tf.data.Dataset.from_tensor_slices(
    {"when": ["2021-03-01 10:00", "2021-03-06 18:30"], "usage": [1.5, 3.25]}
)


def calendar(when):
    moment = dt.datetime.strptime(when, "%Y-%m-%d %H:%M")  # [missing-numpy-call]
    return float(moment.hour), float(moment.weekday() >= 5)


def add_calendar(row):
    hour, weekend = tf.py_function(calendar, [row["when"]], [tf.float32, tf.float32])
    return {"hour": hour, "weekend": weekend, "usage": row["usage"]}


for row in rows.map(add_calendar):
    print({k: float(v) for k, v in row.items()})
