"""Loads in graph mode, and wants the rest of the program to run eagerly."""

import tensorflow as tf

tf.compat.v1.disable_eager_execution()
image = tf.zeros([2, 2])
total = tf.py_function(lambda x: x + 1, [image], tf.float32)
with tf.compat.v1.Session() as session:
    print(session.run(total))

tf.compat.v1.enable_eager_execution()  # [misplaced-switch]
print(tf.constant(1.0) + 1.0)
