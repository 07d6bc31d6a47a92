# {"expect": [], "source": "files that may be missing are read as empty"}
import os
import tempfile

import tensorflow as tf


def read(path):
    try:
        with open(path.numpy(), "rb") as src:
            return src.read()
    except FileNotFoundError:
        return b""


def label(path):
    try:
        with open(str(path.numpy().decode()) + ".txt") as src:
            return int(src.read())
    except OSError:
        print("no label for", str(path))
        return -1


folder = tempfile.mkdtemp()
paths = [os.path.join(folder, name) for name in ("a.bin", "b.bin")]
with open(paths[0], "wb") as out:
    out.write(b"1234")
with open(paths[0] + ".txt", "w") as out:
    out.write("7")
ds = tf.data.Dataset.from_tensor_slices(paths)
contents = ds.map(lambda path: tf.py_function(read, [path], tf.string))
labels = ds.map(lambda path: tf.py_function(label, [path], tf.int64))
print([len(c.numpy()) for c in contents], [int(v) for v in labels])
assert [int(v) for v in labels] == [7, -1]
