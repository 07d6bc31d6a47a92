# {"expect": [], "source": "pairs of tensors and weights, put together with itertools"}
import itertools

import tensorflow as tf


def weighted(value, weight):
    return value * weight


def shown(value, weight):
    return value.numpy() * weight


@tf.function
def total(a, b):
    return tf.add_n(list(itertools.starmap(weighted, [(a, 2.0), (b, 0.5)])))


print(total(tf.constant(1.0), tf.constant(4.0)))
print(list(itertools.starmap(shown, [(tf.constant(1.0), 2.0)])))
total = tf.py_function(
    lambda x: sum(itertools.starmap(shown, [(x, 2.0)])), [tf.constant(1.0)], tf.float32)
print(total)
