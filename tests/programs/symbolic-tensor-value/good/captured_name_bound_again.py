# {"expect": [], "source": "what the name means when the function runs is what counts"}
import tensorflow as tf


@tf.function
def scale(x):
    factor = tf.reduce_max(x)
    result = tf.py_function(lambda values: values * factor, [x], tf.float32)
    maximum = factor
    factor = 3.0
    return result, maximum


@tf.function
def offset(x):
    step = tf.reduce_min(x)
    low = step
    step = 1.0
    return tf.py_function(lambda values: values + step, [x], tf.float32), low


print(scale(tf.constant([1.0, 2.0])), offset(tf.constant([1.0, 2.0])))
