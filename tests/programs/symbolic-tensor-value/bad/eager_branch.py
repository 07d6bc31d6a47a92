# {"expect": [{"line": 35, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "tests of kind and structure, and something else is wrong"}
import logging
import tensorflow as tf
import numpy as np


def log_stats(name, x):
    if tf.executing_eagerly():
        arr = x.numpy()
        logging.warning("%s: %.2f +- %.2f", name, float(arr.mean()), np.std(arr))
    elif tf.inside_function():
        tf.print(name, tf.reduce_mean(x))
    else:
        logging.warning("%s: %s", name, x)


def safe_len(x):
    if not tf.executing_eagerly():
        return x.shape[0]
    return len(x.numpy())


def checked(x):
    if tf.inside_function():
        return x
    if (x.numpy() < 0).any():
        raise ValueError("negative")
    return x


@tf.function
def double(x):
    log_stats("traced", x)
    y = checked(x) * 2
    log_stats.last = x.numpy()  # [symbolic-tensor-value]
    return y / safe_len(y)


v = tf.constant([1.0, 3.0])
log_stats("eager", v)
print(double(checked(v)), safe_len(v))
