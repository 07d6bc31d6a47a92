# {"expect": [{"line": 12, "category": "bytes-str", "world": "py_function", "error": "TypeError", "text": "fromisoformat: argument must be str"}], "source": "question: date parsing of a .numpy() value"}
import datetime as dt

import tensorflow as tf


class Calendar:
    epoch = dt.date(2000, 1, 1)

    def days(self, text):
        raw = text.numpy()
        return (dt.date.fromisoformat(raw) - self.epoch).days  # [bytes-as-str]


calendar = Calendar()
dates = tf.data.Dataset.from_tensor_slices(["2000-01-31", "2001-01-01"])
for n in dates.map(lambda d: tf.py_function(calendar.days, [d], tf.int64)):
    print(int(n))
