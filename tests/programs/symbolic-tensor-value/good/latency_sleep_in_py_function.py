# {"expect": [], "source": "time.sleep on a value inside py_function"}
import time

import tensorflow as tf


class SlowSource:
    """Pretends that every record takes its own time."""

    def __init__(self, delays):
        self.delays = delays
        self.log = []

    def _wait(self, delay):
        time.sleep(float(delay))
        self.log.append(round(delay.numpy().item(), 4))
        return delay * 2.0

    def _fetch(self, delay):
        doubled = tf.py_function(self._wait, [delay], tf.float32)
        return tf.ensure_shape(doubled, delay.shape)

    def dataset(self, workers=2):
        ds = tf.data.Dataset.from_tensor_slices(self.delays)
        return ds.map(self._fetch, num_parallel_calls=workers)


source = SlowSource([0.001, 0.002])
total = 0.0
for value in source.dataset():
    time.sleep(value.numpy().item())
    total += value
print(float(total), sorted(source.log))
