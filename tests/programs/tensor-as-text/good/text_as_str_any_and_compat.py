# {"expect": [], "source": "question: tf.compat.as_str and str(x, 'utf-8')"}
import datetime as dt
import os

import tensorflow as tf


class Calendar:
    epoch = dt.date(2000, 1, 1)

    def days(self, text):
        raw = tf.compat.as_str(text.numpy())
        return (dt.date.fromisoformat(raw) - self.epoch).days

    def year(self, text):
        return int(str(text, "ascii").split("-")[0])

    def slug(self, text):
        return os.path.join("out", tf.compat.as_str_any(text), f"{os.fsdecode(text)}.txt")


calendar = Calendar()


@tf.function
def run(d):
    return (
        tf.py_function(calendar.days, [d], tf.int64),
        tf.numpy_function(calendar.year, [d], tf.int64),
        tf.numpy_function(calendar.slug, [d], tf.string),
    )


print([t.numpy() for t in run(tf.constant("2001-02-03"))])
