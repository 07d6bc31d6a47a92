# {"expect": [], "source": "extremes, medians and darkened pictures: a number of the code that is not in the result"}
import numpy as np
import tensorflow as tf


def largest(x):
    return np.where(x.numpy() > 2, x.numpy(), -1).max()


def smallest(x):
    return np.min(np.array([2, 300]))


def last(x):
    return np.sort(np.where(x.numpy() > 2, x.numpy(), -1))[-1:]


def selected(x):
    table = np.array([0, 300, 5])
    return table[table < 256]


def deleted(x):
    return np.delete(np.array([0, 300, 5]), 1)


def opposite(x):
    return -np.full(3, -1)


def background(x):
    return np.percentile(np.stack([x.numpy()] * 3), 50, axis=0)


def extremes(x):
    return np.quantile(x.numpy(), [0, 1])


def darker(x):
    return x.numpy().astype(np.uint8) * 0.5


x = tf.constant([4, 8])
print(tf.py_function(largest, [x], tf.uint8).numpy(), tf.py_function(smallest, [x], tf.uint8).numpy())
print(tf.py_function(last, [x], tf.uint8).numpy(), tf.py_function(selected, [x], tf.uint8).numpy())
print(tf.py_function(deleted, [x], tf.uint8).numpy(), tf.py_function(opposite, [x], tf.uint8).numpy())
print(tf.py_function(background, [x], tf.uint8).numpy(), tf.py_function(extremes, [x], tf.uint8).numpy())
print(tf.py_function(darker, [x], tf.uint8).numpy())
