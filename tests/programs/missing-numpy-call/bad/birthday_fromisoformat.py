# {"expect": [{"line": 8, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "argument must be str"}], "source": "ISO dates parsed from the tensor"}
import datetime

import tensorflow as tf


def age_in_days(text, today):
    born = datetime.date.fromisoformat(text)  # [missing-numpy-call]
    return (datetime.date.fromordinal(int(today)) - born).days


TODAY = datetime.date(2024, 5, 1).toordinal()

people = tf.data.Dataset.from_tensor_slices({"name": ["Ann", "Bo"], "born": ["1990-02-03", "2001-12-24"]})
people = people.map(lambda p: {**p, "days": tf.py_function(age_in_days, [p["born"], TODAY], tf.int32)})
for person in people:
    print(person)
