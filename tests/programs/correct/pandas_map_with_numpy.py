# {"expect": [], "source": ".map of pandas-like and executor objects that are not tf.data"}
from concurrent.futures import ThreadPoolExecutor

import tensorflow as tf


class Series:
    """Just enough of a data frame column."""

    def __init__(self, values):
        self.values = list(values)

    def map(self, fn):
        return Series(fn(v) for v in self.values)

    def filter(self, fn):
        return Series(v for v in self.values if fn(v))


def first_value(t):
    return float(t.numpy()[0])


column = Series([tf.constant([1.0, 2.0]), tf.constant([3.0, 4.0])])
print(column.map(first_value).filter(lambda v: v > 2).values)

with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(first_value, column.values)))
