# {"expect": [], "source": "issue: an array of digits in text is cast to numbers"}
import numpy as np
import tensorflow as tf


def fields(line):
    return np.array(line.numpy().decode().split(","))


def datetimes(text):
    return np.datetime64(text.numpy().decode())


@tf.function
def parse(line, day):
    ints = tf.py_function(fields, [line], tf.int32)
    floats = tf.py_function(fields, [line], tf.float32)
    days = tf.py_function(datetimes, [day], tf.int64)
    return ints, floats, days


for t in parse(tf.constant("12,7"), tf.constant("2020-01-01")):
    print(t.numpy())
