# {"expect": [], "source": "datetime in py_function, fixed form; parse_str answer in https://github.com/tensorflow/tensorflow/issues/32842"}
import datetime as dt

import tensorflow as tf

FORMAT = "%Y-%m-%d %H:%M"
rows = tf.data.Dataset.from_tensor_slices(
    {"when": ["2021-03-01 10:00", "2021-03-06 18:30"], "usage": [1.5, 3.25]}
)


def calendar(when):
    moment = dt.datetime.strptime(when.numpy().decode("utf-8"), FORMAT)
    age = moment - dt.datetime(2021, 1, 1)
    return moment.hour, moment.weekday() >= 5, age.total_seconds() / 86400, moment.isoformat()


def add_calendar(row):
    hour, weekend, age, text = tf.py_function(
        calendar, [row["when"]], [tf.int32, tf.bool, tf.float32, tf.string]
    )
    return {**row, "hour": hour, "weekend": weekend, "age": age, "iso": text}


for row in rows.map(add_calendar):
    print(int(row["hour"]), bool(row["weekend"]), float(row["age"]), row["iso"].numpy().decode())
