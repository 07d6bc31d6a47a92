# {"expect": [], "source": "wrapper that runs numpy code directly or by numpy_function, depending on the input"}
import functools

import numpy as np
import tensorflow as tf


def is_symbolic(x):
    return tf.is_tensor(x) and not tf.executing_eagerly()


def handle_symbolic_tensor(out_dtypes=None):
    def decorator(func):
        @functools.wraps(func)
        def wrapper(*args):
            if not any(is_symbolic(a) for a in args):
                return func(*[np.asarray(a) for a in args])
            types = out_dtypes or [a.dtype for a in args]
            types = types[0] if len(types) == 1 else types
            return tf.numpy_function(func, [*args], types)

        return wrapper

    return decorator


@handle_symbolic_tensor()
def clip_outliers(x):
    low, high = np.percentile(x, [10, 90])
    return np.clip(x, low, high).astype(x.dtype)


@handle_symbolic_tensor(out_dtypes=[tf.float64, tf.int64])
def stats(x):
    return np.mean(x, dtype=np.float64), np.argmax(x)


x = np.array([0.0, 1.0, 2.0, 3.0, 100.0], np.float32)
print(clip_outliers(x), stats(x))
print(clip_outliers(tf.constant(x)))

ds = tf.data.Dataset.from_tensors(x).map(clip_outliers)
value = next(iter(ds)).numpy()
assert np.array_equal(value, clip_outliers(x)), value


@tf.function
def graph(v):
    mean, best = stats(clip_outliers(v))
    return mean, best


mean, best = graph(tf.constant(x))
print(float(mean), int(best))
assert int(best) == 4
