# {"expect": [], "source": "operators of a class of their own on values from both wrappers"}
import numpy as np
import tensorflow as tf


class Interval:
    """Closed interval with interval arithmetic."""

    def __init__(self, low, high):
        self.low = np.asarray(low, dtype=np.float32)
        self.high = np.asarray(high, dtype=np.float32)

    def __add__(self, other):
        if isinstance(other, Interval):
            return Interval(self.low + other.low, self.high + other.high)
        return Interval(self.low + np.asarray(other), self.high + np.asarray(other))

    __radd__ = __add__

    def __mul__(self, k):
        a, b = self.low * np.asarray(k), self.high * np.asarray(k)
        return Interval(np.minimum(a, b), np.maximum(a, b))

    def __array__(self, dtype=None, copy=None):
        return np.stack([self.low, self.high]).astype(dtype or np.float32)

    def __iter__(self):
        yield self.low
        yield self.high

    def __len__(self):
        return 2


def propagate(low, high, weight, bias):
    box = Interval(low, high)
    out = box * weight + bias
    return tuple(out)


def stacked(low, high):
    return np.asarray(Interval(low, high) + Interval(1, 2))


low = tf.constant([0.0, -1.0])
high = tf.constant([1.0, 1.0])


@tf.function
def bounds(low, high):
    a, b = tf.py_function(propagate, [low, high, 2, tf.constant(1, tf.int64)], [tf.float32] * 2)
    c = tf.numpy_function(stacked, [low, high], tf.float32)
    return a, b, c


a, b, c = bounds(low, high)
print(a.numpy(), b.numpy(), c.numpy())
assert a.numpy().tolist() == [1.0, -1.0] and b.numpy().tolist() == [3.0, 3.0]
assert c.numpy().tolist() == [[1.0, 0.0], [3.0, 3.0]]
