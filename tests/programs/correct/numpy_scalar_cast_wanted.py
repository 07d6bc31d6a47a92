# {"expect": [], "source": "NumPy integers put in the wanted width by py_function"}
import numpy as np
import tensorflow as tf


def label_of(probs):
    return np.argmax(probs)  # int64, small


def rounded(x):
    return np.rint(x.numpy())  # whole numbers, so nothing is lost


def both(p):
    label = tf.py_function(label_of, [p], tf.int32)
    scaled = tf.py_function(rounded, [p * 10.0], tf.int32)
    return label, scaled


ds = tf.data.Dataset.from_tensor_slices([[0.1, 0.9], [0.8, 0.2]]).map(both)
for l, s in ds:
    print(l.numpy(), s.numpy())
