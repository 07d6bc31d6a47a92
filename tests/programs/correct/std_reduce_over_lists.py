# {"expect": [], "source": "functools.reduce over lists of tensors and over NumPy rows"}
import functools
import itertools
import operator

import tensorflow as tf


@tf.function
def chain(a, b, c):
    whole = functools.reduce(tf.matmul, [a, b, c])
    parts = functools.reduce(operator.add, tf.unstack(whole))
    rows = list(itertools.chain(tf.unstack(a), tf.unstack(b)))
    totals = list(itertools.accumulate(tf.unstack(c)))
    return whole, parts, tf.stack(rows), totals[-1], operator.mul(parts, 2.0)


print(chain(tf.ones((2, 2)), tf.ones((2, 2)), tf.ones((2, 2))))
