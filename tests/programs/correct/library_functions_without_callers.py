# {"expect": [], "source": "library module: only definitions, nothing wrong with any use"}
"""Wrappers that other projects import."""
import functools

import numpy as np
import tensorflow as tf

__all__ = ["numpy_map", "cached_reader", "BatchedTransform"]


def numpy_map(func, out_dtypes, out_shapes=None):
    """A map function that runs func on arrays."""

    @functools.wraps(func)
    def mapper(*inputs):
        single = not isinstance(out_dtypes, (list, tuple))
        outs = tf.numpy_function(func, inputs, [out_dtypes] if single else list(out_dtypes))
        if out_shapes is not None:
            for t, s in zip(outs, [out_shapes] if single else out_shapes):
                t.set_shape(s)
        return outs[0] if single else tuple(outs)

    return mapper


def cached_reader(read):
    """Remember what was read; keys are bytes."""
    memory = {}

    def cached(path):
        if path not in memory:
            memory[path] = read(path)
        return memory[path]

    return cached


class BatchedTransform:
    def __init__(self, fn, dtype=tf.float32):
        self.fn = fn
        self.dtype = dtype

    def _loop(self, batch):
        return np.stack([self.fn(x) for x in batch]).astype(self.dtype.as_numpy_dtype)

    def __call__(self, batch, *rest):
        out = tf.numpy_function(self._loop, [batch], self.dtype)
        out.set_shape(batch.shape)
        return (out, *rest) if rest else out
