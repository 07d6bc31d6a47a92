# {"expect": [], "source": "modelled on helper libraries around py_function"}
"""A small library: one decorator that chooses the wrapper, knows dtypes and shapes, and counts calls."""
import functools
import inspect
from types import SimpleNamespace

import numpy as np
import tensorflow as tf

KNOWN = {"float": tf.float32, "int": tf.int32, "long": tf.int64, "str": tf.string, "flag": tf.bool}
stats = SimpleNamespace(calls=0)


def lift(*kinds, shapes=None, graph=tf.numpy_function):
    """Turn a function of arrays (or of eager tensors) into one of tensors."""
    touts = [KNOWN[k] for k in kinds]

    def decorate(func):
        parameters = inspect.signature(func).parameters

        def counted(*args):
            stats.calls += 1
            out = func(*args)
            return out if isinstance(out, tuple) else (out,)

        @functools.wraps(func)
        def tensor_function(*args, **options):
            bound = functools.partial(counted) if not options else lambda *a: counted(*a, *options.values())
            assert len(args) + len(options) <= len(parameters), (func, args)
            results = graph(bound, args, touts)
            for result, shape in zip(results, shapes or [None] * len(results)):
                if shape is not None:
                    result.set_shape(shape)
            return results[0] if len(results) == 1 else tuple(results)

        return tensor_function

    return decorate


@lift("float", "float", shapes=[(), ()])
def limits(x):
    return x.min(), x.max()


@lift("long", shapes=[()])
def first_above(x, level, default=-1):
    found = np.flatnonzero(x > level)
    return found[0] if found.size else np.int64(default)


@lift("str", graph=tf.py_function)
def describe(name, low, high):
    return f"{name.numpy().decode()}: {float(low):.1f}..{float(high):.1f}"


@lift("flag", shapes=[(None,)])
def peaks(x):
    inner = (x[1:-1] > x[:-2]) & (x[1:-1] > x[2:])
    return np.pad(inner, 1)


@lift("int", graph=tf.py_function, shapes=[()])
def words(text):
    return len(text.numpy().split())


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([], tf.string)])
def report(x, name):
    low, high = limits(x)
    index = first_above(x, (low + high) / 2, default=0)
    text = describe(name, low, high)
    mask = peaks(x)
    return text, index, tf.boolean_mask(x, mask), words(name) + 1


text, index, tops, n = report(tf.constant([0.0, 3.0, 1.0, 2.0, 0.0]), "a little signal")
print(text.numpy(), int(index), tops.numpy(), int(n), stats.calls)
