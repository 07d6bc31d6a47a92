# {"expect": [], "source": "correct: objects of other libraries behind NumPy functions"}
"""np.sum / np.prod / np.cumsum over python objects: units, polynomials, time deltas."""
import datetime
import decimal
import fractions
import functools
import numpy as np
import tensorflow as tf


class Span:
    def __init__(self, lo, hi):
        self.lo, self.hi = lo, hi

    def __add__(self, other):
        return Span(min(self.lo, other.lo), max(self.hi, other.hi))

    @property
    def shape(self):
        return (self.hi - self.lo,)

    def numpy(self):
        return np.arange(self.lo, self.hi)


spans = np.empty(2, dtype=object)
spans[:] = [Span(0, 2), Span(1, 5)]
hull = np.sum(spans)
same = functools.reduce(lambda a, b: a + b, spans)
print(hull.numpy(), hull.lo, same.hi, np.add.reduce(spans).numpy().shape)
deltas = np.sum(np.array([datetime.timedelta(hours=1)] * 2, dtype=object))
print(deltas.total_seconds(), np.sum([fractions.Fraction(1, 2)] * 2).numerator, np.mean(np.array([decimal.Decimal(2)])).as_tuple().digits)
t = np.max(np.array([datetime.date(2020, 1, 1), datetime.date(2021, 1, 1)], dtype=object)).isoformat()


def pad(x):
    lo, hi = int(hull.lo), int(hull.hi)
    return np.pad(x, (lo, hi - len(x)))


ds = tf.data.Dataset.from_tensors([1.0, 2.0]).map(lambda v: tf.numpy_function(pad, [v], tf.float32))
print(t, next(iter(ds)).numpy())
