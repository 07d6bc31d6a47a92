# {"expect": [{"line": 14, "category": "returned-object", "world": "function", "error": "InvalidArgumentError", "text": "with an unsupported type (<class 'collections.Counter'>)"}], "source": "question: Counter in place of its counts"}
from collections import Counter

import tensorflow as tf


class Histogram:
    def __init__(self, dtype="int32"):
        self.dtype = dtype

    def __call__(self, values):
        @tf.function
        def inner(v):
            return tf.py_function(lambda t: Counter(t.numpy().tolist()), [v], self.dtype)  # [unsupported-return-value]

        return inner(values)


print(Histogram()(tf.constant([1, 1, 2])))
