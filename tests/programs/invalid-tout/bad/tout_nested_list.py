# {"expect": [{"line": 12, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Cannot convert the argument `type_value`"}], "source": "Tout nested like the returned structure"}
import numpy as np
import tensorflow as tf


def sample(i):
    img = np.zeros((2, 2), np.float32)
    return (img, np.int32(i)), np.int32(i % 2)


def load(i):
    (img, idx), y = tf.py_function(sample, [i], [(tf.float32, tf.int32), tf.int32])  # [invalid-tout]
    return (img, idx), y


print(next(iter(tf.data.Dataset.range(2).map(load))))
