# {"expect": [], "source": "twin: stateful=False only for the wrappers that have it"}
import math

import tensorflow as tf

OPTIONS = {"Tout": tf.float32}


def log_gamma(v):
    return float(math.lgamma(v))


def crossing(wrapper, func, *inputs, **more):
    if wrapper is not tf.py_function:
        more["stateful"] = False
    return wrapper(func, list(inputs), **more, **OPTIONS)


@tf.function
def run(x):
    return crossing(tf.py_function, lambda v: tf.math.lgamma(v), x, name="lgamma")


print(run(tf.constant(4.5)).numpy())
print(crossing(tf.numpy_function, log_gamma, tf.constant(4.5)).numpy())
