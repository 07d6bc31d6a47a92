# {"expect": [], "source": "debug printing op that hands its tensor through"}
import logging

import numpy as np
import tensorflow as tf

logging.basicConfig(level=logging.INFO)
log = logging.getLogger("debug")
SEEN = []


def print_tensor(x, name):
    def print_func(value):
        log.info("%s: mean %.3f shape %s", name, np.mean(value), value.shape)
        SEEN.append((name, tuple(value.shape)))
        return value

    out = tf.py_function(print_func, [x], Tout=x.dtype)
    out.set_shape(x.shape)
    return out


def print_only(x, message):
    def show(value):
        print(message, f"{value}", repr(value))

    tf.py_function(show, [x], [])
    return x


class Probe(tf.keras.layers.Layer):
    def __init__(self, label, verbose=True):
        super().__init__()
        self.label = label
        self.verbose = verbose

    def call(self, inputs):
        if not self.verbose:
            return inputs
        return print_tensor(inputs, self.label)


model = tf.keras.Sequential([
    tf.keras.Input((4,)), Probe("input"), tf.keras.layers.Dense(3), Probe("quiet", verbose=False),
    Probe("dense")])
out = model.predict(np.ones((2, 4), np.float32), verbose=0)
print(out.shape)
assert ("dense", (2, 3)) in SEEN and ("input", (2, 4)) in SEEN


@tf.function
def step(v):
    v = print_only(v, "value")
    return v * 2


assert int(step(tf.constant(21))) == 42
