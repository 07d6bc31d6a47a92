# {"expect": [{"line": 48, "category": "lossy-cast", "world": "dataset", "error": "", "text": "phases {0, 1}"}], "source": "phase on a circle with an integer Tout"}
"""Daily series: parse csv lines, calendar features, gaps, windows; Python where TensorFlow has no function."""
import calendar
import csv
import datetime
import io
import math
import statistics

import numpy as np
import tensorflow as tf

START = datetime.date(2023, 12, 29)
LINES = []
for i in range(12):
    day = START + datetime.timedelta(days=i)
    LINES.append(f"{day.isoformat()},{'' if i == 4 else i * 1.5},{'holiday' if i == 3 else ''}")


def parse(line):
    date, value, note = next(csv.reader(io.StringIO(line.decode())))
    number = float(value) if value else math.nan
    return date, number, note == "holiday"


def calendar_features(text):
    day = datetime.date.fromisoformat(text.numpy().decode())
    length = calendar.monthrange(day.year, day.month)[1]
    angle = 2 * math.pi * (day.day - 1) / length
    return day.weekday(), np.array([math.sin(angle), math.cos(angle)]), day.toordinal() - START.toordinal()


def fill(values):
    known = ~np.isnan(values)
    positions = np.arange(len(values))
    return np.interp(positions, positions[known], values[known]).astype(values.dtype)


def robust_scale(values):
    data = values.tolist()
    middle = statistics.median(data)
    spread = statistics.median(abs(v - middle) for v in data) or 1.0
    return np.array([(v - middle) / spread for v in data]), middle, spread


def features(line):
    date, value, holiday = tf.numpy_function(parse, [line], [tf.string, tf.float64, tf.bool])
    weekday, phase, offset = tf.py_function(calendar_features, [date], [tf.int32, tf.int32, tf.int64])  # [lossy-cast]
    value.set_shape([])
    phase.set_shape([2])
    return {
        "value": value,
        "weekday": tf.one_hot(tf.ensure_shape(weekday, []), 7),
        "phase": phase,
        "offset": tf.cast(tf.ensure_shape(offset, []), tf.float32) / 365.0,
        "holiday": tf.cast(tf.ensure_shape(holiday, []), tf.float32),
    }


@tf.function
def finish(batch):
    filled = tf.numpy_function(fill, [batch["value"]], tf.float64)
    scaled, middle, spread = tf.numpy_function(robust_scale, [filled], 3 * [tf.float64])
    back = scaled * spread + middle
    return tf.ensure_shape(filled, [None]), tf.reduce_max(tf.abs(back - filled))


dataset = tf.data.Dataset.from_tensor_slices(LINES).map(features).batch(12)
for batch in dataset:
    filled, error = finish(batch)
    print("phases", set(np.abs(batch["phase"].numpy()).ravel().tolist()))
    print(filled.numpy()[3:6], float(error) < 1e-9, batch["phase"].shape, batch["weekday"].shape)
