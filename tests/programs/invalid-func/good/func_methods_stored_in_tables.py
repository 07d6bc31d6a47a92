# {"expect": [], "source": "question: dispatch through dicts of functions, getattr and partialmethod"}
import functools

import numpy as np
import tensorflow as tf


class Ops:
    def scale(self, x, factor=2):
        return x * x.dtype.type(factor)

    triple = functools.partialmethod(scale, factor=3)

    def shift(self, x, by):
        return x + by

    @property
    def identity(self):
        return lambda x: x


ops = Ops()
TABLE = {
    "scale": (ops.scale, 1),
    "triple": (ops.triple, 1),
    "shift": (ops.shift, 2),
    "identity": (ops.identity, 1),
    "getattr": (getattr(ops, "sc" + "ale"), 2),
    "sum": (lambda *a: np.sum(a, axis=0), 2),
}


@tf.function
def run(x):
    inputs = [x, x]
    return {k: tf.numpy_function(f, inputs[:n], tf.float32) for k, (f, n) in TABLE.items()}


print({k: v.numpy().tolist() for k, v in run(tf.constant([1.0, 2.0])).items()})
