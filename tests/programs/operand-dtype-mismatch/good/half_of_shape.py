# {"expect": [], "source": "integer arithmetic on a symbolic length, division cast"}
import tensorflow as tf


def middle(x):
    n = tf.shape(x)[0]
    quarter = n // 4
    share = tf.cast(n, tf.float32) * 0.75
    return x[quarter:tf.cast(share, tf.int32)]


@tf.function
def central(x):
    n = tf.shape(x)[0]
    ratio = n / 2
    tf.debugging.assert_greater(ratio, tf.constant(0.0, tf.float64))
    return tf.reduce_mean(middle(x))


print(float(central(tf.range(8.0))))
