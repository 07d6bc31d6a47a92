# {"expect": [{"line": 11, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "cannot use a string pattern on a bytes-like object"}], "source": "file names taken apart with re in numpy_function; https://github.com/tensorflow/models/issues/11139"}
import re

import numpy as np
import tensorflow as tf

NAME = re.compile(r"(?P<station>[A-Z]{3})_(?P<hour>\d\d)")


def parse_name(name):
    match = NAME.search(name)  # [bytes-as-str]
    if match is None:
        return np.array([b"", b""])
    return np.array([match.group("station"), match.group("hour")])


names = ["grid/OSL_03.bin", "grid/BER_18.bin"]
dataset = tf.data.Dataset.from_tensor_slices(names)
dataset = dataset.map(lambda n: tf.ensure_shape(tf.numpy_function(parse_name, [n], tf.string), [2]))
for station, hour in dataset:
    print(station.numpy(), hour.numpy())
