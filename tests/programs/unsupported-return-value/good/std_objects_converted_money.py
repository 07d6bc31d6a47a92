# {"expect": [], "source": "dates, matches, Decimals and paths converted before they are returned"}
import collections
import decimal
import pathlib

import tensorflow as tf


def money(text):
    return float(decimal.Decimal(text.numpy().decode())), collections.deque([1.0, 2.0])


print(tf.py_function(money, [tf.constant("1.5")], [tf.float64, tf.float32]))
root = pathlib.Path("data")
print(tf.py_function(lambda folder, n: folder, [str(root), tf.constant(1)], tf.string))
