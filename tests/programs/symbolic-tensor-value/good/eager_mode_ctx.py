# {"expect": [], "source": "correct: switches of mode behind branches and elsewhere"}
"""Eager islands in a graph program."""
import numpy as np
import tensorflow as tf
from tensorflow.python.eager import context


def table():
    with context.eager_mode():
        t = tf.range(4) * 2
        if t[1] == 2:
            t = t + 1
        return t.numpy(), int(tf.reduce_sum(t))


def main():
    with tf.Graph().as_default() as g:
        values, total = table()
        node = tf.constant(values) + total
        doubled = tf.numpy_function(lambda a: a * 2, [node], node.dtype)
    with tf.compat.v1.Session(graph=g) as sess:
        res = sess.run(doubled)
    with context.graph_mode():
        assert not tf.executing_eagerly()
    print(res.tolist(), tf.executing_eagerly(), values.dtype)


main()
