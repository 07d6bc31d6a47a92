# {"expect": [], "source": "ISO dates parsed from decoded strings"}
import datetime

import numpy as np
import tensorflow as tf

TODAY = datetime.date(2024, 5, 1)


def age_in_days(text):
    born = datetime.date.fromisoformat(text.numpy().decode())
    return (TODAY - born).days


def is_leap(text):
    year = int(text[:4])
    return np.bool_(year % 4 == 0)


people = tf.data.Dataset.from_tensor_slices({"name": ["Ann", "Bo"], "born": ["1990-02-03", "2000-12-24"]})
people = people.map(lambda p: {**p, "days": tf.py_function(age_in_days, [p["born"]], tf.int32)})
people = people.map(lambda p: dict(p, leap=tf.numpy_function(is_leap, [p["born"]], tf.bool)))
for person in people:
    print(person["name"].numpy().decode(), int(person["days"]), bool(person["leap"]))
