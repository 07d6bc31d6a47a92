"""What people expect to fail at the ``+``: it works, and Tout is what fails."""

import tensorflow as tf

x = tf.constant(5)


def add_one(value):
    return value + 1


y = tf.py_function(add_one, [x], Tout=tf.int64)

with tf.compat.v1.Session() as sess:
    print(sess.run(y))
