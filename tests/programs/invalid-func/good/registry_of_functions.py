# {"expect": [], "source": "functions found by name in a registry and wrapped"}
import numpy as np
import tensorflow as tf

REGISTRY = {}


def register(dtype):
    def wrap(fn):
        REGISTRY[fn.__name__] = (fn, dtype)
        return fn

    return wrap


@register(tf.float32)
def log_scale(x):
    return np.log1p(x)


@register(tf.float64)
def precise(x):
    return np.asarray(x, np.float64) / 3


@register(tf.bool)
def positive(x):
    return x > 0


def apply(ds, *names):
    for name in names:
        fn, dtype = REGISTRY[name]
        ds = ds.map(lambda x, fn=fn, dtype=dtype: tf.numpy_function(fn, [x], dtype))
    return ds


values = tf.data.Dataset.from_tensor_slices(np.arange(4, dtype=np.float32))
print(list(apply(values, "log_scale", "precise", "positive").as_numpy_iterator()))
