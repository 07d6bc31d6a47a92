# {"expect": [], "source": "wrappers without results, Tout an empty list"}
import threading

import numpy as np
import tensorflow as tf

STARTED = threading.Event()
MESSAGES = []


def say(text, value):
    MESSAGES.append(f"{text.numpy().decode()} {value.numpy():.1f}")


def remember(*values):
    MESSAGES.append(tuple(int(v) for v in values))
    return None


@tf.function
def step(x):
    tf.py_function(STARTED.set, [], [])
    tf.py_function(say, ["mean", tf.reduce_mean(x)], [])
    tf.py_function(func=remember, inp=[x[0], x[-1]], Tout=())
    return x + 1


def announce(ds, name):
    def tell(i, x):
        tf.py_function(lambda i: MESSAGES.append(f"{name}{int(i)}"), [i], [])
        return x

    return ds.enumerate().map(tell)


assert not STARTED.is_set()
out = step(tf.constant([1.0, 2.0, 6.0]))
values = [float(v) for v in announce(tf.data.Dataset.from_tensor_slices([5.0, 6.0]), "item")]
print(out.numpy(), STARTED.is_set(), MESSAGES)
assert STARTED.is_set() and "mean 3.0" in MESSAGES and (1, 6) in MESSAGES
assert values == [5.0, 6.0] and "item1" in MESSAGES
