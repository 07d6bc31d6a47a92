"""The advice that people give, tf.add, does not help: the result is int32 all the same."""

import tensorflow as tf

x = tf.constant(5)


def add_one(value):
    return tf.add(value, 1)


y = tf.py_function(add_one, [x], Tout=tf.int64)

with tf.compat.v1.Session() as sess:
    print(sess.run(y))
