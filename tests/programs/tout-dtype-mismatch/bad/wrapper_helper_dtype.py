# {"expect": [{"line": 14, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "own decorator around numpy_function with fixed Tout"}
import functools

import numpy as np
import tensorflow as tf


def numpy_op(*, dtype):
    """Make a NumPy function usable in a dataset."""

    def deco(fn):
        @functools.wraps(fn)
        def inner(*tensors):
            return tf.numpy_function(fn, tensors, dtype)  # [tout-dtype-mismatch]

        return inner

    return deco


@numpy_op(dtype=tf.float32)
def random_rotation(points):
    a = np.random.uniform(0, 2 * np.pi)
    rot = np.array([[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]])
    return points @ rot.T


clouds = tf.random.normal((4, 10, 2))
for p in tf.data.Dataset.from_tensor_slices(clouds).map(random_rotation):
    print(p.shape)
