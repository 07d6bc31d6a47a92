# {"expect": [{"line": 45, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "list indices must be integers or slices, not"}], "source": "objects of other libraries behind NumPy functions, and something else is wrong"}
import collections
import numpy as np
import tensorflow as tf

Row = collections.namedtuple("Row", "path label")


class _ILoc:
    def __init__(self, rows):
        self.rows = rows

    def __getitem__(self, i):
        return self.rows[i]


class Table:
    columns = ("path", "label")

    def __init__(self, rows):
        self._rows = [Row(*r) for r in rows]
        self.iloc = _ILoc(self._rows)
        self.index = range(len(rows))
        self.shape = (len(rows), 2)


def read_table(fn):
    return globals()["Table"]([("a", 0), ("b", 1), ("c", 2)])


df = read_table("train.csv")


def fetch(i):
    row = df.iloc[int(i)]
    return np.float32(len(row.path)), np.int64(row.label)


def fetch_eager(i):
    row = df.iloc[i.numpy()]
    return float(len(row.path)), row.label


def by_symbol(i):
    return [r.label for r in df.iloc.rows][i]  # [symbolic-tensor-value]


ds = tf.data.Dataset.from_tensor_slices(list(df.index))
one = ds.map(lambda i: tf.numpy_function(fetch, [i], [tf.float32, tf.int64]))
two = ds.map(lambda i: tf.py_function(fetch_eager, [i], [tf.float32, tf.int64]))
two = ds.map(by_symbol)
for a, b in zip(one, two):
    print([x.numpy() for x in a], [x.numpy() for x in b])
