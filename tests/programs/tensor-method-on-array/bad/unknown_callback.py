# {"expect": [{"line": 47, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "objects of other libraries behind NumPy functions, and something else is wrong"}
"""A hook registry: hooks get whatever the trainer has, and return objects of their own."""
import numpy as np
import tensorflow as tf

HOOKS = {}


def hook(name):
    def deco(f):
        HOOKS[name] = f
        return f
    return deco


class Stat:
    def __init__(self, v):
        self.value = v

    def __abs__(self):
        return Stat(abs(self.value))

    def __add__(self, o):
        return Stat(self.value + o.value)

    def numpy(self):
        return self.value

    def set_shape(self, s):
        self.s = s


@hook("mean")
def mean_of(x):
    return Stat(float(np.mean(x)))


def run(name, x):
    stat = HOOKS[name](x)
    total = np.sum([stat, stat])
    absolute = np.abs(np.array([stat], dtype=object)[0])
    total.set_shape(())
    return total.numpy() + absolute.numpy()


def body(a):
    return np.float32(run("mean", a)).numpy()  # [tensor-method-on-array]


ds = tf.data.Dataset.from_tensors(tf.ones(3)).map(lambda v: tf.numpy_function(body, [v], tf.float32))
print(list(ds.as_numpy_iterator()))
