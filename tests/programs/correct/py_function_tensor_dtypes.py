# {"expect": [], "source": "TensorFlow operations in py_function with the dtype they return"}
import numpy as np
import tensorflow as tf


def length(x):
    return tf.shape(x)[0], tf.size(x, out_type=tf.int64), tf.argmax(x)


def average(x):
    return tf.reduce_mean(tf.cast(x, tf.float32)), tf.reduce_mean(x)


def scaled(x):
    return x / 2, x * 2, x > 1, tf.cast(x, tf.float32) * 0.5


def words(s):
    parts = tf.strings.split(s, " ")
    return parts, tf.strings.length(s), tf.strings.to_number(parts)


def constant():
    return tf.constant(1.5), tf.constant(np.float64(1.5)), tf.constant([1, 2]), tf.zeros([2])


@tf.function
def run(x, s):
    return (
        tf.py_function(length, [x], [tf.int32, tf.int64, tf.int64]),
        tf.py_function(average, [x], [tf.float32, tf.int32]),
        tf.py_function(scaled, [x], [tf.float64, tf.int32, tf.bool, tf.float32]),
        tf.py_function(words, [s], [tf.string, tf.int32, tf.float32]),
        tf.py_function(constant, [], [tf.float32, tf.float64, tf.int32, tf.float32]),
    )


for group in run(tf.constant([1, 2, 3]), tf.constant("1 2.5")):
    print([t.dtype.name for t in group])
