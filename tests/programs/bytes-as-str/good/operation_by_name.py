# {"expect": [], "source": "operation chosen by a decoded name and by a Python name"}
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
    return getattr(Ops, name.decode())(x)


@tf.function
def apply(name, x):
    if isinstance(name, str):
        return getattr(Ops, name)(x) if name == "negate" else tf.reverse(x, [0])
    return tf.numpy_function(run, [name, x], x.dtype)


x = tf.constant([1.0, 2.0])
for name in ("flip", "negate"):
    tf.debugging.assert_equal(apply(name, x), apply(tf.constant(name), x))
print("same")
