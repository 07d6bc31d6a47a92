# {"expect": [{"line": 43, "category": "symbolic-value", "world": "dataset", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "tests of kind and structure, and something else is wrong"}
import inspect
import functools
import numpy as np
import tensorflow as tf

TRANSFORMS = {
    "flip": lambda x: x[::-1],
    "norm": np.linalg.norm,
    "scale": functools.partial(np.multiply, np.float32(2.0)),
    "relu": tf.nn.relu,
    "none": None,
}


def is_tf(fn):
    return getattr(fn, "__module__", "").startswith("tensorflow")


def build(name):
    fn = TRANSFORMS[name]
    if fn is None:
        return lambda x: x
    if is_tf(fn):
        return fn
    if not callable(fn):
        raise TypeError(name)
    n_args = 1
    if inspect.isfunction(fn):
        n_args = len(inspect.signature(fn).parameters)
    assert n_args == 1

    def wrapped(x):
        out = tf.numpy_function(lambda a: np.float32(fn(a)), [x], tf.float32)
        return out
    return wrapped


x = tf.data.Dataset.from_tensors([3.0, -4.0])
for name in sorted(TRANSFORMS):
    for v in x.map(build(name)):
        print(name, v.numpy())
direct = tf.data.Dataset.from_tensors([1.0]).map(lambda v: np.linalg.norm(v))  # [symbolic-tensor-value]
