# {"expect": [], "source": "constant folding by tf.get_static_value, op otherwise"}
import numpy as np
import tensorflow as tf


def factorial_table(n):
    static = tf.get_static_value(n)
    if static is not None:
        return tf.constant(np.cumprod(np.arange(1, int(static) + 1)).astype(np.float32))
    return tf.math.cumprod(tf.cast(tf.range(1, n + 1), tf.float32))


@tf.function
def known():
    return factorial_table(tf.constant(5))


@tf.function
def unknown(n):
    return factorial_table(n)


tf.debugging.assert_near(known(), unknown(tf.constant(5)))
rank = tf.get_static_value(tf.rank(tf.zeros((2, 3))))
print(int(rank), factorial_table(tf.constant(3)).numpy().tolist())
