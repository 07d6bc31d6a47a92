# {"expect": [{"line": 28, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "tests of kind and structure, and something else is wrong"}
import numpy as np
import tensorflow as tf


def as_array(v):
    if np.isscalar(v):
        return np.array([v])
    if tf.is_tensor(v):
        if hasattr(v, "numpy"):
            return v.numpy()
        return tf.get_static_value(v)
    if isinstance(v, (list, tuple)):
        return np.stack([as_array(x) for x in v])
    return np.asarray(v)


def describe(v):
    arr = as_array(v)
    return None if arr is None else arr.shape


@tf.function
def traced(x):
    print("static", describe(x), describe(3.5), describe([1, 2]))
    if np.isscalar(x):
        x = float(x) + np.exp(x)
    return x + np.exp(x)  # [symbolic-tensor-value]


print(describe(2), describe(tf.ones((2, 2))), traced(tf.ones(3)).numpy())
ds = tf.data.Dataset.range(2).map(lambda i: i if np.isscalar(i) is False else np.int64(i))
print(list(ds.as_numpy_iterator()))
