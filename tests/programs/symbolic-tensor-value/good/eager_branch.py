# {"expect": [], "source": "correct: tests of kind and structure"}
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
    return y / safe_len(y)


v = tf.constant([1.0, 3.0])
log_stats("eager", v)
print(double(checked(v)), safe_len(v))
