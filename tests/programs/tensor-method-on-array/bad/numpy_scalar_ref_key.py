# {"expect": [{"line": 11, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "object has no attribute 'ref'"}], "source": "StackOverflow: tensor.ref() used as the key in numpy_function"}
import numpy as np
import tensorflow as tf


class Cache:
    def __init__(self):
        self.store = {}

    def lookup(self, index):
        key = index.ref()  # [tensor-method-on-array]
        if key not in self.store:
            self.store[key] = np.full((2, 2), float(index), np.float32)
        return self.store[key]


cache = Cache()


def fetch(index):
    item = tf.numpy_function(func=cache.lookup, inp=[index], Tout=tf.float32)
    item.set_shape([2, 2])
    return item


for item in tf.data.Dataset.range(3).map(fetch):
    print(item.numpy().sum())
