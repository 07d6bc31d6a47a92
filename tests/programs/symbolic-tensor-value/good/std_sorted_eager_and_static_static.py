# {"expect": [], "source": "sorting tensors eagerly, by static keys when traced, and with tf.sort"}
import functools

import tensorflow as tf


@tf.function
def widest(a, b):
    parts = sorted([a, b], key=lambda t: t.shape[0])
    named = sorted({"x": a, "y": b}.items(), key=lambda pair: pair[0])
    total = functools.reduce(lambda left, right: left + tf.reduce_sum(right), parts, 0.0)
    single = max([total])
    ordered = tf.sort(a)
    return parts[-1], named[0][1], single, sorted(a)[0], ordered, max(a.shape[0], b.shape[0])


print(widest(tf.constant([1.0, 3.0, 2.0]), tf.ones(2)))
