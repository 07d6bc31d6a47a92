# {"expect": [], "source": "decorator around py_function whose functions use values right"}
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
    samples = signal.numpy()
    return samples / (samples.max() + np.float32(1e-9))


@eager_map(tf.float32)
def clip_outliers(signal):
    limit = np.percentile(signal, 95)
    return tf.clip_by_value(signal, -limit, limit)


@eager_map(tf.float32)
def reverse_some(signal):
    return signal[::-1] if signal[0] > 0.5 else signal


ds = tf.data.Dataset.from_tensor_slices(np.random.rand(3, 16).astype(np.float32))
for fn in (peak_normalise, clip_outliers, reverse_some):
    ds = ds.map(fn)
print([s.shape.as_list() for s in ds], all(s.numpy().max() <= 1 for s in ds))
