# {"expect": [], "source": "star parameters, defaults, partials, static and class methods as func"}
import functools

import numpy as np
import tensorflow as tf


class Ops:
    factor = np.float32(3)

    @staticmethod
    def double(x):
        return x * 2

    @classmethod
    def scaled(cls, x, by=None):
        return x * (cls.factor if by is None else by)

    def shift(self, x, *, amount=1):
        return np.roll(x, amount)

    def total(self, *parts):
        return np.float32(sum(p.sum() for p in parts))


def blend(a, b=None, *, weight=np.float32(0.5), **options):
    return a * weight + (a if b is None else b) * (1 - weight)


def timed(fn):
    @functools.wraps(fn)
    def inner(*args, **kwargs):
        return fn(*args, **kwargs)

    return inner


@timed
def norm(x):
    return np.linalg.norm(x)


ops = Ops()


@tf.function
def run(x):
    y = tf.numpy_function(Ops.double, [x], tf.float32)
    y = tf.numpy_function(Ops.scaled, [y], tf.float32)
    y = tf.numpy_function(functools.partial(ops.shift, amount=2), [y], tf.float32)
    y = tf.numpy_function(blend, [y, x], tf.float32)
    y = tf.numpy_function(functools.partial(blend, weight=np.float32(1)), [y], tf.float32)
    n = tf.py_function(func=norm, inp=[y], Tout=tf.float32)
    t = tf.numpy_function(ops.total, [x, y, x], tf.float32)
    return n + t + tf.numpy_function(lambda *a: np.float32(len(a)), [x] * 4, tf.float32)


print(float(run(tf.constant([1.0, 2.0]))))
