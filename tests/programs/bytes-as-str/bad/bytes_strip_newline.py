# {"expect": [{"line": 16, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "a bytes-like object is required, not 'str'"}], "source": "line of a text file split at a str separator"}
import os
import tempfile

import numpy as np
import tensorflow as tf

path = os.path.join(tempfile.mkdtemp(), "pairs.txt")
with open(path, "w") as f:
    f.write("dog\tHund\ncat\tKatze\n")

LENGTHS = {"max": 0}


def lengths(line):
    pair = line.strip().split("\t")  # [bytes-as-str]
    LENGTHS["max"] = max(LENGTHS["max"], *(len(p) for p in pair))
    return np.array([len(p) for p in pair], np.int32)


ds = tf.data.TextLineDataset(path)
ds = ds.map(lambda line: (line, tf.numpy_function(lengths, [line], tf.int32)))
for line, n in ds:
    print(line.numpy().decode(), n.numpy())
