# {"expect": [], "source": "question: Class.method with the instance filled in"}
import functools
import operator

import tensorflow as tf


class Scale:
    def __init__(self, factor):
        self.factor = factor

    def apply(self, x):
        return x * self.factor


scales = [Scale(2.0), Scale(-1.0)]


@tf.function
def run(x):
    a = tf.py_function(functools.partial(Scale.apply, scales[0]), [x], tf.float32)
    b = tf.py_function(Scale.apply.__get__(scales[1]), [x], tf.float32)
    c = tf.py_function(operator.methodcaller("__neg__"), [x], tf.float32)
    return a, b, c


print([float(v) for v in run(tf.constant(3.0))])
