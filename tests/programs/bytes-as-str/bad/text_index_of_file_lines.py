# {"expect": [{"line": 17, "category": "bytes-str", "world": "numpy_function", "error": "KeyError", "text": "b'red'"}], "source": "index of the lines of a file, asked for what TensorFlow passes"}
import os
import tempfile

import numpy as np
import tensorflow as tf

path = os.path.join(tempfile.mkdtemp(), "colours.txt")
with open(path, "w") as file:
    file.write("red\ngreen\n")

with open(path) as file:
    INDEX = {line.strip(): number for number, line in enumerate(file)}


def to_id(word):
    return np.int64(INDEX[word])  # [bytes-as-str]


ds = tf.data.Dataset.from_tensor_slices(["red", "green"])
print(list(ds.map(lambda w: tf.numpy_function(to_id, [w], tf.int64))))
