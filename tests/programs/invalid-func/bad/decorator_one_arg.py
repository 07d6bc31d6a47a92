# {"expect": [{"line": 28, "category": "bad-func", "world": "function", "error": "TypeError", "text": "takes 1 positional argument but 2 were given"}], "source": "decorator whose inner function takes a single argument"}
import functools
import time

import tensorflow as tf

TIMES = []


def timed(fn):
    @functools.wraps(fn)
    def inner(x):
        start = time.perf_counter()
        y = fn(x)
        TIMES.append(time.perf_counter() - start)
        return y

    return inner


@timed
def scale(x, factor=2.0):
    return x * factor


@tf.function
def run(x, factor):
    return tf.py_function(scale, [x, factor], tf.float32)  # [invalid-func]


print(run(tf.ones([2]), tf.constant(3.0)))
