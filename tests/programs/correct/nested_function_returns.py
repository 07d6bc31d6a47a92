# {"expect": [], "source": "inner helpers of the body return other dtypes than the body itself"}
import numpy as np
import tensorflow as tf


def body(x):
    def scale(v):
        return v.astype(np.float64) / 3.0

    def count():
        return len(x)

    def names():
        return {"n": count()}

    y = scale(x)
    if names()["n"] > 100:
        y = y[:100]
    key = lambda v: (v, "text")
    best = max(y, key=key)
    return (y / best).astype(np.float32)


ds = tf.data.Dataset.from_tensor_slices(np.random.rand(2, 5).astype(np.float32) + 1)
for v in ds.map(lambda x: tf.numpy_function(body, [x], tf.float32)):
    print(v.dtype.name, v.shape)
