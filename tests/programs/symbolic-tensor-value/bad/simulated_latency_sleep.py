# {"expect": [{"line": 14, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "cannot be interpreted as an integer"}], "source": "time.sleep on a tensor in a simulated slow source"}
import time

import tensorflow as tf


class SlowSource:
    """Pretends that every record takes its own time."""

    def __init__(self, delays):
        self.delays = delays

    def _fetch(self, delay):
        time.sleep(delay)  # [symbolic-tensor-value]
        return delay * 2.0

    def dataset(self, workers=2):
        ds = tf.data.Dataset.from_tensor_slices(self.delays)
        return ds.map(self._fetch, num_parallel_calls=workers)


begin = time.perf_counter()
values = list(SlowSource([0.001, 0.002]).dataset())
print(len(values), time.perf_counter() - begin)
