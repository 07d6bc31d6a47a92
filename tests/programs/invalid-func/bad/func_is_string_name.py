# {"expect": [{"line": 25, "category": "bad-func", "world": "dataset", "error": "ValueError", "text": "Expected func to be callable"}], "source": "name of a registered function passed instead of the function"}
import numpy as np
import tensorflow as tf

REGISTRY = {}


def register(fn):
    REGISTRY[fn.__name__] = fn
    return fn


@register
def log_scale(x):
    return np.log1p(x)


@register
def square(x):
    return x * x


def apply(ds, *names):
    for name in names:
        ds = ds.map(lambda x, fn=name: tf.numpy_function(fn, [x], tf.float32))  # [invalid-func]
    return ds


values = tf.data.Dataset.from_tensor_slices(np.arange(4, dtype=np.float32))
print(list(apply(values, "log_scale", "square").as_numpy_iterator()))
