# {"expect": [{"line": 11, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "unhashable"}], "source": "cache dict indexed by the EagerTensor", "also": [12, 13]}
import numpy as np
import tensorflow as tf


class CachedLoader:
    def __init__(self):
        self.cache = {}

    def __call__(self, index):
        if index not in self.cache:  # [missing-numpy-call]
            self.cache[index] = np.full((3,), float(index), dtype=np.float32)
        return self.cache[index]


loader = CachedLoader()


def fetch(i):
    x = tf.py_function(loader, [i], tf.float32)
    x.set_shape([3])
    return x


print(list(tf.data.Dataset.range(3).repeat(2).map(fetch)))
