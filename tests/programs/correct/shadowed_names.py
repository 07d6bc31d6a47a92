# {"expect": [], "source": "parameters and locals that shadow tf and py_function"}
import numpy as np
import tensorflow as tf


def describe(tf, py_function):
    """tf is a number of terms here."""
    return py_function(tf, [1, 2], Tout=int)


def repeat(n, values, Tout):
    return [Tout(v) for v in values] * n


class Line:
    def __init__(self, points):
        self.points = points

    def map(self, fn):
        return [fn(p) for p in self.points]


def numpy_function(fn, inp):
    return fn(*[i.numpy() for i in inp])


print(describe(2, repeat))
print(numpy_function(lambda a: a.sum(), [tf.ones([3])]))
print(Line([tf.constant(1.0), tf.constant(2.0)]).map(lambda t: t.numpy() + 1))
