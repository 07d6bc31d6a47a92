# {"expect": [], "source": "dates, matches, Decimals and paths converted before they are returned"}
import pathlib
import re

import numpy as np
import tensorflow as tf


def number(path):
    match = re.search(r"\d+", path.decode())
    name = pathlib.Path(path.decode()).name
    return np.int64(match.group() if match else -1), str(pathlib.Path("a") / name)


paths = tf.data.Dataset.from_tensor_slices(["a/17.png"])
print(list(paths.map(lambda path: tf.numpy_function(number, [path], [tf.int64, tf.string]))))
