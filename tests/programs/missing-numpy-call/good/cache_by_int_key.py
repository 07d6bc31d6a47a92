# {"expect": [], "source": "cache keyed by int(index) in py_function"}
import numpy as np
import tensorflow as tf


class CachedLoader:
    def __init__(self):
        self.cache = {}
        self.misses = 0

    def __call__(self, index):
        key = int(index)
        if key not in self.cache:
            self.misses += 1
            self.cache[key] = np.full((3,), float(index), dtype=np.float32)
        return self.cache[key]


loader = CachedLoader()


def fetch(i):
    x = tf.py_function(loader, [i], tf.float32)
    x.set_shape([3])
    return x


n = sum(1 for _ in tf.data.Dataset.range(3).repeat(2).map(fetch))
print(n, loader.misses)
