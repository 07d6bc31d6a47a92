"""Write names in capitals."""

import tensorflow as tf


def upper(name):
    return name.numpy().upper()


def shout(name):
    return tf.py_function(upper, name, tf.string)  # [invalid-inp]


for name in tf.data.Dataset.from_tensor_slices(["ada", "grace"]).map(shout):
    print(name)
