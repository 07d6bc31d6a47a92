# {"expect": [], "source": "the error of a captured tensor is a TypeError, which may be caught"}
import tensorflow as tf


@tf.function
def add(x):
    other = x * 2.0

    def body(values):
        try:
            return values + other
        except TypeError:
            return values

    return tf.py_function(body, [x], tf.float32)


print(add(tf.constant([1.0])))
