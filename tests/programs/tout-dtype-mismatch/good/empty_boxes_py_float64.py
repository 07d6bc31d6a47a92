# {"expect": [], "source": "py_function converts a float64 array of zeros without loss"}
import numpy as np
import tensorflow as tf

ANNOTATIONS = ["1 2 30 40", "", "0 0 8 8"]


def load(index):
    text = ANNOTATIONS[int(index)]
    if not text:
        return np.zeros((0, 4))
    return np.array([[float(v) for v in text.split()]])


ds = tf.data.Dataset.range(3).map(lambda i: tf.py_function(load, [i], tf.float32))
for boxes in ds:
    print(boxes.shape, boxes.dtype)
