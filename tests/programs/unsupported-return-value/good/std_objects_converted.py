# {"expect": [], "source": "dates, matches, Decimals and paths converted before they are returned"}
import datetime

import tensorflow as tf


def stamp(text):
    moment = datetime.datetime.fromisoformat(text.numpy().decode())
    day = moment.date()
    return moment.timestamp(), day.toordinal(), moment.isoformat(), (moment - moment).total_seconds()


types = [tf.float64, tf.int32, tf.string, tf.float32]
print(tf.py_function(stamp, [tf.constant("2022-01-05T10:00:00")], types))
