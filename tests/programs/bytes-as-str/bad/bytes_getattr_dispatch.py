# {"expect": [{"line": 17, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "attribute name must be string"}], "source": "operation chosen by its name with getattr"}
import numpy as np
import tensorflow as tf


class Ops:
    @staticmethod
    def flip(x):
        return x[::-1].copy()

    @staticmethod
    def negate(x):
        return -x


def run(name, x):
    operation = getattr(Ops, name)  # [bytes-as-str]
    return operation(x)


@tf.function
def apply(name, x):
    return tf.numpy_function(run, [name, x], x.dtype)


print(apply(tf.constant("flip"), tf.constant([1.0, 2.0])))
