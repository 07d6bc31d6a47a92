# {"expect": [], "source": "correct: wrappers called eagerly, without outputs, as decorators"}
"""tf.numpy_function called eagerly: gives what the function returned."""
import numpy as np
import tensorflow as tf


def stats(a):
    return {"mean": a.mean(), "max": a.max()}


def pair(a):
    return a.min(), a.max()


def as_list(a):
    return a.tolist()


def nothing(a):
    a.sum()


x = tf.constant([1.0, 2.0, 4.0])
d = tf.numpy_function(stats, [x], tf.float32)
lo, hi = tf.numpy_function(pair, [x], tf.float32)
values = tf.numpy_function(as_list, [x], tf.float32)
print(len(d), d[0].numpy(), lo.numpy(), float(hi), [float(v) for v in values])
assert tf.numpy_function(nothing, [x], tf.float32) is None
empty = tf.numpy_function(nothing, [x], ())
print(empty)
single = tf.numpy_function(lambda a: a * 2, [x], [tf.float32])
print(single.shape, single.numpy().sum(), single.dtype)


@tf.function
def graph(v):
    lo, hi = tf.numpy_function(pair, [v], [tf.float32, tf.float32])
    lo.set_shape(())
    (twice,) = tf.numpy_function(lambda a: a * 2, [v], [tf.float32])
    twice.set_shape([3])
    return twice * hi - lo


print(graph(x))
