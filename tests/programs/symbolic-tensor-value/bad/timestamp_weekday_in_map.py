# {"expect": [{"line": 8, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "cannot be interpreted as an integer"}], "source": "weekday feature computed with datetime"}
from datetime import datetime, timezone

import tensorflow as tf


def add_calendar(row):
    moment = datetime.fromtimestamp(row["ts"], tz=timezone.utc)  # [symbolic-tensor-value]
    row["weekday"] = moment.weekday()
    row["hour"] = moment.hour
    return row


rides = {"ts": [1_600_000_000, 1_600_090_000], "price": [3.5, 9.0]}
ds = tf.data.Dataset.from_tensor_slices(rides).map(add_calendar)
print(list(ds.as_numpy_iterator()))
