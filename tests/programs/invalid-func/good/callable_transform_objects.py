# {"expect": [], "source": "transforms with __call__, bound methods, partials and lambdas"}
import functools

import numpy as np
import tensorflow as tf


class Standardize:
    def __init__(self, mean, std):
        self.mean, self.std = np.float32(mean), np.float32(std)

    def __call__(self, x):
        return (x - self.mean) / self.std

    def inverse(self, x):
        return x * self.std + self.mean

    @staticmethod
    def clip(x, low, high=3.0):
        return np.clip(x, low, high)


def build(x, transform, batch=2):
    ds = tf.data.Dataset.from_tensor_slices(x)
    clip = functools.partial(transform.clip, low=-3.0)
    for fn in (transform, clip, transform.inverse, lambda v: v + np.float32(0)):
        ds = ds.map(lambda v, fn=fn: tf.numpy_function(fn, [v], tf.float32))
    return ds.map(lambda v: tf.ensure_shape(v, x.shape[1:])).batch(batch)


x = np.random.rand(4, 3).astype(np.float32)
out = np.concatenate(list(build(x, Standardize(x.mean(), x.std())).as_numpy_iterator()))
print(np.allclose(out, x, atol=1e-5))
