# {"expect": [], "source": "correct: switches of mode behind branches and elsewhere"}
import contextlib
import numpy as np
import tensorflow as tf


@contextlib.contextmanager
def functions_run_eagerly(flag=True):
    old = tf.config.functions_run_eagerly()
    tf.config.run_functions_eagerly(flag)
    try:
        yield
    finally:
        tf.config.run_functions_eagerly(old)


class Layerwise:
    def __init__(self):
        self.trace = []

    @tf.function
    def run(self, x):
        for k in range(3):
            x = x * 2 - 1
            self.trace.append(x.numpy().copy())
        return x


@tf.function
def plain(x):
    return x + 1


lw = Layerwise()
with functions_run_eagerly():
    out = lw.run(tf.ones(2))
print(len(lw.trace), out.numpy(), plain(out).numpy())
