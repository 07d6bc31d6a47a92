# {"expect": [{"line": 42, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "objects of other libraries behind NumPy functions, and something else is wrong"}
"""Class weights from a label column; the column may be any series-like thing."""
import numpy as np
import tensorflow as tf


class Column:
    """What the feature store hands out."""

    def __init__(self, values, name="y"):
        self.values, self.name = np.asarray(values), name
        self.index = list(range(len(self.values)))

    def __array__(self, dtype=None, copy=None):
        return np.asarray(self.values, dtype)

    def __array_ufunc__(self, ufunc, method, *inputs, **kw):
        raw = [i.values if isinstance(i, Column) else i for i in inputs]
        return Column(getattr(ufunc, method)(*raw, **kw), self.name)

    def astype(self, dtype):
        return Column(self.values.astype(dtype), self.name)

    def to_numpy(self):
        return self.values

    def numpy(self):
        return self.values


def weights(column):
    damped = np.sqrt(column)
    logged = np.log1p(np.abs(column)).astype("float32")
    print(damped.name, logged.index, logged.numpy())
    return logged.to_numpy()


def dataset(column):
    w = weights(column)
    x = column.astype("float32").numpy()
    ds = tf.data.Dataset.from_tensor_slices((x, w))
    return ds.map(lambda a, b: a.numpy() * b)  # [symbolic-tensor-value]


def main(kind="Column"):
    column = globals()[kind]([1, 4, 9])
    print([float(v) for v in dataset(column)])


main()
