# {"expect": [], "source": "helper that accepts tensors, arrays and lists (public code, read_file id 43116520325)"}
import numpy as np
import tensorflow as tf


def to_numpy(x):
    try:
        return x.numpy()
    except (AttributeError, NotImplementedError):
        pass
    if isinstance(x, (list, tuple, np.ndarray)):
        return np.asarray(x)
    return None


@tf.function
def describe(x):
    known = to_numpy(x)
    if known is None:
        return tf.reduce_sum(x)
    return tf.constant(known.sum())


print(to_numpy([1, 2]).sum(), to_numpy(tf.constant([3, 4])).sum())
print(describe(tf.constant([5, 6])).numpy())
