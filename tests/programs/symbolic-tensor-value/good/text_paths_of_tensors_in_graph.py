# {"expect": [], "source": "question: path put together by TensorFlow"}
import os
import tempfile

import tensorflow as tf

folder = tempfile.mkdtemp()
for name in ("x0", "x1"):
    with open(os.path.join(folder, name + ".txt"), "w") as handle:
        handle.write(name * 2)


def on_disk(path):
    return os.path.exists(path.numpy()) and os.path.isfile(path.numpy().decode())


def size(path):
    return os.path.getsize(path)


def load(name):
    path = tf.strings.join([folder, "/", name, ".txt"])
    found = tf.py_function(on_disk, [path], tf.bool)
    length = tf.numpy_function(size, [path], tf.int64)
    return tf.io.read_file(path), found, length


for data, found, length in tf.data.Dataset.from_tensor_slices(["x0", "x1"]).map(load):
    print(data.numpy(), bool(found), int(length))
