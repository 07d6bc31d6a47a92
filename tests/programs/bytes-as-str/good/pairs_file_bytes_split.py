# {"expect": [], "source": "line of a text file split at a bytes separator"}
import os
import tempfile

import numpy as np
import tensorflow as tf

path = os.path.join(tempfile.mkdtemp(), "pairs.txt")
with open(path, "w", encoding="utf-8") as f:
    f.write("dog\tHund\ncat\tKätzchen\n")


def lengths(line):
    pair = line.strip().split(b"\t")
    return np.array([len(p) for p in pair] + [len(p.decode("utf-8")) for p in pair], np.int32)


def swap(line):
    left, right = line.decode().split("\t")
    return f"{right}\t{left}"


ds = tf.data.TextLineDataset(path)
ds = ds.map(lambda line: (line, tf.numpy_function(lengths, [line], tf.int32), tf.numpy_function(swap, [line], tf.string)))
for line, n, swapped in ds:
    left, right = line.numpy().decode().split("\t")
    assert swapped.numpy() == f"{right}\t{left}".encode() and swapped == right + "\t" + left
    print(len(left), n.numpy().tolist())
