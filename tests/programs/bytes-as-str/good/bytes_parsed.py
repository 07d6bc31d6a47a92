# {"expect": [], "source": "parsers that take bytes"}
import json
import re

import numpy as np
import tensorflow as tf


def total(line):
    record = json.loads(line)
    number = int(re.match(rb".*?(\d+)", line).group(1))
    words = line.split(b",")
    return np.float32(record["a"] + number + len(words) + float(b"1.5"))


ds = tf.data.Dataset.from_tensor_slices(['{"a": 1, "b": 2}'])
print(next(iter(ds.map(lambda s: tf.numpy_function(total, [s], tf.float32)))))
