# {"expect": [{"line": 34, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "tests of kind and structure, and something else is wrong"}
import numpy as np
import tensorflow as tf


def concrete(x, default=None):
    try:
        return x.numpy()
    except AttributeError:
        return default


def batch_size(x):
    if isinstance(x, int):
        return int(x)
    static = concrete(x)
    if static is not None:
        return static.shape[0]
    try:
        return np.asarray(x).shape[0]
    except NotImplementedError:
        return tf.shape(x)[0]


@tf.function(input_signature=[tf.TensorSpec([None, 2], tf.float32)])
def tile(x):
    n = batch_size(x)
    m = concrete(x, default=x)
    try:
        for row in np.asarray(x):
            print(row)
    except NotImplementedError:
        print("symbolic")
    n = n + np.asarray(x).shape[0]  # [symbolic-tensor-value]
    return tf.reshape(m, (n, 2))


print(tile(tf.ones((3, 2))), batch_size(tf.ones((4, 1))), batch_size(5), concrete(np.ones(1)))
