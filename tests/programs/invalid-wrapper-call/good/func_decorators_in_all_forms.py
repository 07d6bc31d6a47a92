# {"expect": [], "source": "question: py_function and numpy_function as decorators"}
import functools

import numpy as np
import tensorflow as tf


@tf.py_function(Tout=tf.float32)
def softplus(x):
    return np.log1p(np.exp(x.numpy()))


@tf.numpy_function(Tout=[tf.float32, tf.int64])
def extreme(x, axis=0):
    return x.max(axis), x.argmax(axis)


in_python = functools.partial(tf.py_function, Tout="int32")


def wrapped(Tout):
    """A decorator of our own that hides the list of inputs."""

    def decorate(func):
        @functools.wraps(func)
        def call(*args):
            return tf.py_function(func, args, Tout)

        return call

    return decorate


@wrapped(tf.string)
def shout(text):
    return text.numpy().upper() + b"!"


class Helpers:
    @staticmethod
    @tf.py_function(Tout=tf.float32)
    def half(x):
        return x / 2


@tf.function
def run(x):
    return softplus(x), extreme(x), Helpers.half(x), shout(tf.constant("hey")), in_python(tf.size, [x])


print(tf.nest.map_structure(lambda t: t.numpy(), run(tf.constant([0.0, 1.0]))))
