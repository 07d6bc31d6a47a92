# {"expect": [{"line": 35, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 0 values, but expects to see 1"}], "source": "decorators of their own above and below the wrapper"}
import functools
import time

import numpy as np
import tensorflow as tf

LOG = []


def logged(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        result = func(*args, **kwargs)
        LOG.append((func.__name__, time.perf_counter() - start))

    return wrapper


def arrays(func):
    """Gives the function arrays in place of eager tensors."""

    @functools.wraps(func)
    def wrapper(*args):
        return func(*[a.numpy() if isinstance(a, tf.Tensor) else a for a in args])

    return wrapper


def as_op(tout, shape=None):
    def decorate(func):
        @functools.wraps(func)
        def op(*tensors):
            out = tf.py_function(func, tensors, tout)  # [output-count-mismatch]
            if shape is not None:
                out = tf.ensure_shape(out, shape)
            return out

        return op

    return decorate


@as_op(tf.float32, shape=[None])
@logged
@arrays
def detrend(x):
    t = np.arange(x.size)
    return x - np.polyval(np.polyfit(t, x, 1), t)


@as_op(tf.string, shape=[])
@arrays
@logged
def label(x, name):
    return name.decode().upper() + ":" + str(x.argmax())


ds = tf.data.Dataset.from_tensor_slices(np.array([[0, 1, 2, 9], [3, 2, 1, 0]], np.float32))
ds = ds.map(lambda x: (detrend(x), label(x, "row")))
rows = [(x.numpy().round(3).tolist(), t.numpy()) for x, t in ds]
print(rows)
assert [t for _, t in rows] == [b"ROW:3", b"ROW:0"]
assert [n for n, _ in LOG].count("detrend") == 2
