# {"expect": [], "source": "question: sentinel fits the dtype"}
import numpy as np
import tensorflow as tf

IGNORE = 255


def fill(mask):
    out = np.full(mask.shape, IGNORE)
    out[mask.numpy() > 0] = 1
    return out


def pad(tokens, length=6):
    array = tokens.numpy()
    return np.pad(array, (0, length - len(array)), constant_values=-1)


mask = tf.constant([0, 3], tf.uint8)
print(tf.py_function(fill, [mask], tf.uint8).numpy())
print(tf.py_function(pad, [tf.constant([1, 2])], tf.int16).numpy())
