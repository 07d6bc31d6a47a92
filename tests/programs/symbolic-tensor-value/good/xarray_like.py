# {"expect": [], "source": "correct: objects of other libraries behind NumPy functions"}
"""Climate fields: DataArray look-alikes with .values, .dims, .name after NumPy ufuncs."""
import numpy as np
import tensorflow as tf
from numpy.lib.mixins import NDArrayOperatorsMixin


class DataArray(NDArrayOperatorsMixin):
    def __init__(self, values, dims, name=None):
        self.values, self.dims, self.name = np.asarray(values), dims, name

    def __array__(self, dtype=None, copy=None):
        return np.asarray(self.values, dtype=dtype)

    def __array_ufunc__(self, ufunc, method, *args, **kw):
        args = [a.values if isinstance(a, DataArray) else a for a in args]
        return DataArray(getattr(ufunc, method)(*args, **kw), self.dims, self.name)

    def __array_function__(self, func, types, args, kwargs):
        strip = lambda a: a.values if isinstance(a, DataArray) else ([strip(x) for x in a] if isinstance(a, (list, tuple)) else a)
        return DataArray(func(*[strip(a) for a in args], **kwargs), self.dims, self.name)

    @property
    def shape(self):
        return self.values.shape


def anomalies(field, climatology):
    diff = np.subtract(field, climatology)
    clipped = np.clip(diff, -3, 3)
    joined = np.concatenate([clipped, clipped])
    where = np.where(joined > 0, joined, 0)
    return diff.name, joined.dims, where.values, clipped.values


def field_from(reader):
    return reader([[1.0, 5.0], [2.0, -4.0]], ("lat", "lon"), "t2m")


def to_tensor(reader=None):
    reader = reader or globals().get("DataArray")
    name, dims, both, one = anomalies(field_from(reader), field_from(reader) * 0.5)
    print(name, dims)
    return tf.constant(both, tf.float32)


t = to_tensor()


@tf.function
def loss(x):
    return tf.reduce_mean(tf.square(x))


x = loss(t)
print(x)
ds = tf.data.Dataset.from_tensors(t).map(lambda v: tf.py_function(lambda u: np.abs(u).mean(), [v], tf.float32))
print(next(iter(ds)))
