# {"expect": [{"line": 25, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'max'"}], "source": "peak normalisation with array methods on the tensor"}
import functools

import numpy as np
import tensorflow as tf


def eager_map(dtype):
    """Turns a Python function into one for Dataset.map."""

    def wrap(fn):
        @functools.wraps(fn)
        def inner(x):
            y = tf.py_function(fn, [x], dtype)
            y.set_shape(x.shape)
            return y

        return inner

    return wrap


@eager_map(tf.float32)
def peak_normalise(signal):
    return signal / (signal.max() + 1e-9)  # [missing-numpy-call]


signals = np.random.rand(3, 16).astype(np.float32)
for s in tf.data.Dataset.from_tensor_slices(signals).map(peak_normalise):
    print(s.numpy().max())
