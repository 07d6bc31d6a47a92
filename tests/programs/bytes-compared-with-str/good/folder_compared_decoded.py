# {"expect": [], "source": "same report, other answer: decode first, or compare with bytes"}
import os

import tensorflow as tf


def folder_of(path):
    return os.path.basename(os.path.dirname(path))


def is_dog(path):
    return 1 if folder_of(path.numpy().decode()) == "dog" else 0


def is_cat(path):
    return int(folder_of(path.numpy()) == b"cat")


def with_label(path):
    dog = tf.py_function(is_dog, [path], tf.int32)
    cat = tf.py_function(is_cat, [path], tf.int32)
    return tf.ensure_shape(dog, []), tf.ensure_shape(cat, [])


paths = ["data/dog/1.jpg", "data/cat/2.jpg", "data/dog/3.jpg"]
labels = [(int(d), int(c)) for d, c in tf.data.Dataset.from_tensor_slices(paths).map(with_label)]
assert labels == [(1, 0), (0, 1), (1, 0)]
