# {"expect": [], "source": "modelled on tf.Module with running statistics"}
"""Running statistics: variables are updated in Python, reports come back as tensors."""
import math

import numpy as np
import tensorflow as tf


class Welford(tf.Module):
    def __init__(self, size):
        super().__init__(name="welford")
        self.count = tf.Variable(0, dtype=tf.int64)
        self.mean = tf.Variable(tf.zeros([size], tf.float64))
        self.m2 = tf.Variable(tf.zeros([size], tf.float64))
        self.limits = {"low": -math.inf, "high": math.inf}

    def _update(self, batch):
        for row in batch.numpy().astype(np.float64):
            n = self.count.assign_add(1)
            delta = row - self.mean
            self.mean.assign_add(delta / tf.cast(n, tf.float64))
            self.m2.assign_add(delta * (row - self.mean))
        return self.count.read_value(), self.mean + 0.0

    def _variance(self):
        n = max(int(self.count) - 1, 1)
        return self.m2.numpy() / n

    def _range(self, x):
        low, high = self.limits.values()
        inside = np.logical_and(x > low, x < high)
        return inside.all(), np.count_nonzero(inside), inside.mean(dtype=np.float32)

    @tf.function(input_signature=[tf.TensorSpec([None, None], tf.float32)])
    def update(self, batch):
        return tuple(tf.py_function(self._update, [batch], [tf.int64, tf.float64]))

    @tf.function
    def variance(self):
        return tf.py_function(self._variance, [], tf.float32)

    @tf.function
    def check(self, x):
        ok, n, share = tf.numpy_function(self._range, [x], [tf.bool, tf.int64, tf.float32])
        return {"ok": ok, "n": n, "percent": share * 100.0}


data = np.random.default_rng(1).normal(3.0, 2.0, size=(40, 2)).astype(np.float32)
stats = Welford(2)
for start in range(0, 40, 10):
    count, mean = stats.update(data[start : start + 10])
error = np.abs(stats.variance().numpy() - data.var(axis=0, ddof=1)).max()
print(int(count), np.allclose(mean.numpy(), data.mean(axis=0), atol=1e-5), error < 1e-4)
print({k: v.numpy().item() for k, v in stats.check(tf.constant(data)).items()})
