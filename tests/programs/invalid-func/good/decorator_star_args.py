# {"expect": [], "source": "decorator that hands every argument on"}
import functools
import time

import tensorflow as tf

TIMES = []


def timed(fn):
    @functools.wraps(fn)
    def inner(*args, **kwargs):
        start = time.perf_counter()
        try:
            return fn(*args, **kwargs)
        finally:
            TIMES.append(time.perf_counter() - start)

    return inner


@timed
def scale(x, factor=2.0):
    return x * factor


@tf.function
def run(x, factor):
    return tf.py_function(scale, [x, factor], tf.float32)


print(run(tf.ones([2]), tf.constant(3.0)).numpy(), len(TIMES))
