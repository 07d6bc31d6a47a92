# {"expect": [{"line": 47, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "tests of kind and structure, and something else is wrong"}
import functools
import inspect
import numpy as np
import tensorflow as tf


@functools.singledispatch
def size_of(x):
    raise TypeError(type(x))


@size_of.register(np.ndarray)
def _(x):
    return x.nbytes


@size_of.register(tf.Tensor)
def _(x):
    if tf.is_symbolic_tensor(x):
        return tf.size(x) * x.dtype.size
    return int(tf.size(x).numpy()) * x.dtype.size


@size_of.register(list)
@size_of.register(tuple)
def _(x):
    return sum(size_of(v) for v in x)


@size_of.register(bytes)
@size_of.register(str)
def _(x):
    return len(x)


def apply(fn, x):
    if inspect.isfunction(fn) or inspect.ismethod(fn):
        return fn(x)
    if isinstance(fn, functools.partial):
        return fn(x)
    return fn


@tf.function
def traced(x):
    return size_of(np.asarray(x))  # [symbolic-tensor-value]


print(size_of([np.ones(2), tf.ones(3)]), traced(tf.ones((2, 2))))
r = tf.numpy_function(lambda b: np.int64(size_of(b)), [tf.constant([1.0])], tf.int64)
print(r.numpy())
