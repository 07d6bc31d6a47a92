# {"expect": [], "source": "labels from folder names without leaving the graph; the advice in threads like https://github.com/tensorflow/tensorflow/issues/31957"}
import functools
import os
import tempfile

import tensorflow as tf


def target_name(url, root):
    parts = tf.strings.split(url, "/")
    name = tf.strings.regex_replace(parts[-1], r"\.jpg$", ".txt")
    return tf.strings.join([root, parts[-2], name], separator=os.sep)


def ensure_folder(name):
    folder = os.path.dirname(name.numpy().decode())
    tf.io.gfile.makedirs(folder)
    return folder


def store(url, root):
    name = target_name(url, root)
    folder = tf.py_function(ensure_folder, [name], tf.string)
    with tf.control_dependencies([folder]):
        tf.io.write_file(name, url)
    return name


root = tempfile.mkdtemp()
ds = tf.data.Dataset.from_tensor_slices(["http://host/a/one.jpg", "http://host/b/two.jpg"])
for stored in ds.map(functools.partial(store, root=root)):
    print(os.path.relpath(stored.numpy().decode(), root))
