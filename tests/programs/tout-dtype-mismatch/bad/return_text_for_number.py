# {"expect": [{"line": 13, "category": "tout-dtype", "world": "dataset", "error": "TypeError", "text": "Cannot convert '0001'"}], "source": "digits kept as text returned for an integer Tout"}
import re

import tensorflow as tf


def frame_number(fname):
    m = re.search(r"(\d+)", fname.numpy().decode())
    return m.group(1)


def with_index(fname):
    index = tf.py_function(frame_number, [fname], tf.int32)  # [tout-dtype-mismatch]
    return fname, index


frames = tf.data.Dataset.from_tensor_slices(["f_0001.png", "f_0002.png"])
for name, i in frames.map(with_index):
    print(name, i)
