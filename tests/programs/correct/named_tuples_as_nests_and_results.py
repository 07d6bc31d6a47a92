# {"expect": [], "source": "named tuples of tensors in datasets, as table rows and as results"}
import collections
import typing

import numpy as np
import tensorflow as tf

Pair = collections.namedtuple("Pair", "left right")


class Limits(typing.NamedTuple):
    low: float
    high: float = 10.0


Row = collections.namedtuple("Row", ["name", "function", "tout"])


def limits(x):
    return Limits(np.float32(x.numpy().min()), np.float32(x.numpy().max()))


def span(x):
    return np.float32(Limits(1.0).high - x[0])


ROWS = [
    Row("limits", lambda x: tf.py_function(limits, [x], [tf.float32, tf.float32]), 2),
    Row("span", lambda x: tf.numpy_function(span, [x], tf.float32), 1),
]

pairs = tf.data.Dataset.from_tensor_slices(Pair([1, 2], [3.0, 4.0]))
for total in pairs.map(lambda pair: tf.cast(pair.left, tf.float32) + pair.right):
    print(total.numpy())
for left, right in pairs.map(lambda pair: tuple(pair)):
    print(left.numpy(), right.numpy())
for row in ROWS:
    result = row.function(tf.constant([3.0, 5.0]))
    print(row.name, row.tout, np.asarray(result).tolist(), row[1:][1], (row + ("end",))[-1])
first, second = Pair(tf.constant(1), "two")
print(first.numpy(), second, Pair(1, 2)._replace(left=5), len(Pair._fields))
