# {"expect": [], "source": "correct: tests of kind and structure"}
import collections.abc
import dataclasses
import numbers
import numpy as np
import tensorflow as tf


@dataclasses.dataclass
class Sample:
    x: object
    y: object = None

    def __iter__(self):
        return iter((self.x, self.y))


def to_tuple(s):
    if dataclasses.is_dataclass(s):
        return tuple(s)
    if isinstance(s, collections.abc.Mapping):
        return s["x"], s["y"]
    if isinstance(s, collections.abc.Sequence):
        return s[0], s[1]
    return s, None


def magnitude(v):
    if isinstance(v, numbers.Number):
        return abs(v)
    if isinstance(v, (np.ndarray, np.generic)):
        return np.abs(v).max()
    if isinstance(v, tf.Variable) or (tf.is_tensor(v) and hasattr(v, "numpy") and tf.executing_eagerly()):
        return float(np.max(v.numpy()))
    return tf.reduce_max(tf.abs(v))


@tf.function
def process(x, y):
    x, y = to_tuple(Sample(x, y))
    a, _ = to_tuple({"x": x, "y": y})
    m = magnitude(a) + magnitude(2) * magnitude(-1.5)
    k, v = to_tuple(x), 1
    if isinstance(m, float):
        return m
    return tf.cond(m > 0, lambda: m, lambda: -m)


print(process(tf.constant([-3.0, 1.0, 0.0]), None), magnitude(np.ones(2)), magnitude(tf.Variable([2.0])), to_tuple([1, 2]))
