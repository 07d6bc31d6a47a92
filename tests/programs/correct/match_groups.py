# {"expect": [], "source": "groups of a match as numbers, with a default for what is optional"}
import re

import tensorflow as tf


def frame(name):
    match = re.search(r"(\d+)(?:_(\d+))?", name.numpy().decode())
    if match is None:
        return -1
    return int(match.group(1)) * 100 + int(match.group(2) or 0)


ds = tf.data.Dataset.from_tensor_slices(["f_12.png", "f_3_4.png", "none"])
print([int(x) for x in ds.map(lambda n: tf.py_function(frame, [n], tf.int32))])
