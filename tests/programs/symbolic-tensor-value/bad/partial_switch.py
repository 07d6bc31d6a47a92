# {"expect": [{"line": 35, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "switches of mode behind branches and elsewhere, and something else is wrong"}
import functools
import numpy as np
import tensorflow as tf

switch = tf.config.run_functions_eagerly
on, off = functools.partial(switch, True), functools.partial(switch, False)


def with_debug(fn):
    @functools.wraps(fn)
    def inner(*a, **k):
        on()
        try:
            return fn(*a, **k)
        finally:
            off()
    return inner


@tf.function
def energy(x):
    e = tf.reduce_sum(tf.square(x))
    log.append(e.numpy().item())
    return e


@with_debug
def check(x):
    return float(energy(x))


@tf.function
def fast(x):
    return tf.reduce_sum(x).numpy()  # [symbolic-tensor-value]


log = []
print(check(tf.ones(3)), log, fast(tf.ones(2)).numpy())
