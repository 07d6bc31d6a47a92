# {"expect": [{"line": 25, "category": "bad-tout", "world": "eager", "error": "TypeError", "text": "<class 'int'>"}], "source": "Tout=[float, int] with builtin types; TensorFlow knows float but not int; compare the np.uint8 decorator in public code (read_file id 30451445578)"}
import statistics
from typing import NamedTuple

import tensorflow as tf


class Summary(NamedTuple):
    median: float
    count: int

    @classmethod
    def of(cls, values):
        data = values.numpy().tolist()
        return cls(statistics.median(data), len(data))


def summarize(values):
    summary = Summary.of(values)
    return summary.median, summary.count


def tf_summarize(values):
    types = [float, int]
    return tf.py_function(summarize, [values], Tout=types)  # [invalid-tout]


for row in ([3.0, 1.0, 7.5], [2.0]):
    median, count = tf_summarize(tf.constant(row))
    print("median", float(median), "of", int(count))
