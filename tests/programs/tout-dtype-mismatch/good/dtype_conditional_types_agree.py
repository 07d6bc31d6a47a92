# {"expect": [], "source": "question: every branch has the dtype of Tout"}
import numpy as np
import tensorflow as tf


def signal(kind, n):
    n = int(n)
    if kind == b"zeros":
        return np.zeros(n, np.float32)
    elif kind == b"ramp":
        return np.linspace(0, 1, n, dtype=np.float32)
    elif kind == b"noise":
        return np.random.default_rng(0).random(n, dtype=np.float32)
    elif kind == b"steps":
        return np.arange(n, dtype=np.float32) // 2
    try:
        return np.float32([float(kind)] * n)
    except ValueError:
        return np.full(n, np.nan, "float32")
    finally:
        del n


def build(kind):
    out = tf.numpy_function(signal, [kind, 4], tf.float32)
    out.set_shape([4])
    return out


kinds = ["zeros", "ramp", "noise", "steps", "1.5", "?"]
for row in tf.data.Dataset.from_tensor_slices(kinds).map(build).batch(6):
    print(row.shape, int(tf.reduce_sum(tf.cast(tf.math.is_nan(row), tf.int32))))
