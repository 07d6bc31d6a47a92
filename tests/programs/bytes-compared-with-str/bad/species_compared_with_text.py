# {"expect": [{"line": 14, "category": "bytes-str", "world": "py_function", "error": "", "text": "{'cat': 0, 'dog': 0}"}], "source": "label.numpy() == 'cat' is always False; after https://github.com/tensorflow/tensorflow/issues/38409"}
import functools

import numpy as np
import tensorflow as tf

CLASSES = ("cat", "dog")


def one_hot(name, classes):
    row = np.zeros(len(classes), np.float32)
    value = name.numpy()
    for position, cls in enumerate(classes):
        if value == cls:  # [bytes-compared-with-str]
            row[position] = 1.0
    return row


def encode(name, image):
    target = tf.py_function(functools.partial(one_hot, classes=CLASSES), [name], tf.float32)
    target.set_shape([len(CLASSES)])
    return image, target


animals = ["cat", "dog", "cat", "cat", "cow"]
images = np.zeros((5, 2, 2), np.float32)
ds = tf.data.Dataset.from_tensor_slices((animals, images)).map(encode).batch(5)
for _, targets in ds:
    totals = tf.reduce_sum(targets, axis=0).numpy().astype(int).tolist()
    print(dict(zip(CLASSES, totals)))
