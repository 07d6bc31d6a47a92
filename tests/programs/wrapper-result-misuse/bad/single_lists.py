# {"expect": [{"line": 32, "category": "output-count", "world": "function", "error": "AttributeError", "text": "'list' object has no attribute 'numpy'"}], "source": "wrappers called eagerly, without outputs, as decorators, and something else is wrong"}
import numpy as np
import tensorflow as tf


def one(x):
    return [x.numpy() * 2]


def one_np(a):
    return [a * 2]


def one_tuple(a):
    return (a + 1,)


x = tf.constant([1.0, 2.0])
a = tf.py_function(one, [x], tf.float32)
(b,) = tf.py_function(one, [x], [tf.float32])
c = tf.py_function(lambda t: t, [x], [tf.float32])[0]
print(a.numpy(), b.numpy(), c.shape)


@tf.function
def f(x):
    p = tf.numpy_function(one_np, [x], tf.float32)
    [q] = tf.numpy_function(one_tuple, [x], [tf.float32])
    r, = tf.py_function(one, [x], [tf.float32])
    s = tf.py_function(one, [x], [tf.float32])[-1]
    u = tf.py_function(one, [x], [tf.float32])
    s = tf.reshape(u.numpy(), [2])  # [wrapper-result-misuse]
    for t in (p, q, r, s):
        t.set_shape(x.shape)
    rows = tf.numpy_function(lambda a: [a, a], [x], [tf.float32] * 2)
    stacked = tf.stack(rows)
    n = len(rows)
    return p + q + r + s, tf.ensure_shape(stacked, [n, 2])


out, st = f(x)
print(out.numpy(), st.numpy())
