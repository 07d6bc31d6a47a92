# {"expect": [], "source": "own decorator with functools.wraps around py_function"}
import functools

import numpy as np
import tensorflow as tf


def tf_map(*out_types):
    def deco(fn):
        @functools.wraps(fn)
        def wrapper(*args):
            def call(*eager):
                return fn(*[a.numpy() for a in eager])

            outs = tf.py_function(call, args, list(out_types))
            return tuple(outs) if len(out_types) > 1 else outs[0]

        return wrapper

    return deco


@tf_map(tf.float32, tf.int32)
def crop_or_pad(x, n):
    n = int(n)
    out = np.zeros(n, x.dtype)
    out[: min(n, len(x))] = x[:n]
    return out, min(n, len(x))


@tf_map(tf.string)
def shout(s):
    return s.decode().upper() + "!"


ds = tf.data.Dataset.from_tensor_slices((np.ones((2, 4), np.float32), [3, 6])).map(crop_or_pad)
for x, n in ds:
    print(x.numpy(), n.numpy())
print([s.numpy() for s in tf.data.Dataset.from_tensor_slices(["a", "b"]).map(shout)])
