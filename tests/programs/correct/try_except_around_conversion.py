# {"expect": [], "source": "predicted error is handled by the user"}
import numpy as np
import tensorflow as tf


def static_or_dynamic(x):
    try:
        arr = np.asarray(x)
    except (NotImplementedError, TypeError, ValueError):
        return tf.reduce_max(x)
    return tf.constant(arr.max())


@tf.function
def f(x):
    return static_or_dynamic(x)


print(static_or_dynamic(tf.constant([1, 5])).numpy(), f(tf.constant([1, 5])).numpy())


def check():
    try:
        tf.py_function(lambda v: v + 1, [tf.constant(1)], tf.int64)
    except tf.errors.InvalidArgumentError as err:
        return "expected: %s" % type(err).__name__
    return "no error"


print(check())
