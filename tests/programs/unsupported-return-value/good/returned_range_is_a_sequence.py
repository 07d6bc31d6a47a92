# {"expect": [], "source": "question: range(n) converted to a tensor"}
import tensorflow as tf


def countdown(n):
    return range(int(n), 0, -1)


@tf.function
def steps(n):
    a = tf.py_function(countdown, [n], tf.int32)
    b = tf.numpy_function(lambda k: range(k), [n], tf.int64)
    return a, b


for v in steps(tf.constant(4)):
    print(v.numpy(), v.dtype.name)
