# {"expect": [], "source": "StackOverflow: label from the folder, answered: tf.strings.split in the graph"}
import os

import tensorflow as tf

CLASSES = tf.constant(["cat", "dog"])


def label_of(path):
    parts = tf.strings.split(path, os.sep)
    matches = parts[-2] == CLASSES
    return tf.argmax(tf.cast(matches, tf.int32))


def stem_of(path):
    name = tf.strings.split(path, os.sep)[-1]
    return tf.strings.regex_replace(name, r"\.jpg$", "")


def with_label(path):
    mask = tf.strings.join(["masks/", stem_of(path), ".png"])
    return mask, label_of(path)


paths = [os.path.join("data", *p) for p in (("dog", "1.jpg"), ("cat", "2.jpg"))]
found = [(m.numpy(), int(l)) for m, l in tf.data.Dataset.from_tensor_slices(paths).map(with_label)]
assert found == [(b"masks/1.png", 1), (b"masks/2.png", 0)]
