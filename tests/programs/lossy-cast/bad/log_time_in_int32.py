# {"expect": [{"line": 16, "category": "lossy-cast", "world": "dataset", "error": "", "text": "after 1970: False"}], "source": "question: milliseconds of a log line do not fit int32"}
from datetime import datetime, timezone

import numpy as np
import tensorflow as tf


def stamps(line):
    first, second = line.numpy().decode().split()
    moments = [datetime.fromisoformat(text).replace(tzinfo=timezone.utc) for text in (first, second)]
    millis = [int(moment.timestamp() * 1000) for moment in moments]
    return np.array(millis)


def parse(line):
    both = tf.py_function(stamps, [line], tf.int32)  # [lossy-cast]
    both.set_shape([2])
    return both


lines = ["2023-11-14T22:13:20 2023-11-14T22:13:21"]
for pair in tf.data.Dataset.from_tensor_slices(lines).map(parse):
    print("after 1970:", bool(pair[0] > 0))
