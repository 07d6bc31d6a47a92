# {"expect": [{"line": 13, "category": "bytes-str", "world": "py_function", "error": "", "text": "labels [0, 0, 0]"}], "source": "StackOverflow: comparing path.numpy() with a str is always false, every label is 0"}
import os

import tensorflow as tf


def folder_of(path):
    return os.path.basename(os.path.dirname(path))


def is_dog(path):
    folder = folder_of(path.numpy())
    if folder == "dog":  # [bytes-compared-with-str]
        return 1
    return 0


def with_label(path):
    label = tf.py_function(is_dog, [path], tf.int32)
    label.set_shape([])
    return path, label


paths = ["data/dog/1.jpg", "data/cat/2.jpg", "data/dog/3.jpg"]
dataset = tf.data.Dataset.from_tensor_slices(paths).map(with_label)
print("labels", [int(label) for _, label in dataset])
