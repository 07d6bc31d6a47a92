# {"expect": [], "source": "the same function name is defined twice, the later one is wrapped"}
import numpy as np
import tensorflow as tf


def transform(x):
    return x.numpy().mean()


def transform(x):  # noqa: F811
    return (x * 2).astype(np.float32)


if tf.__version__ < "2":
    def post(x):
        return x.eval()
else:
    def post(x):
        return tf.identity(x)


ds = tf.data.Dataset.from_tensor_slices(np.ones((2, 3), np.float32))
ds = ds.map(lambda x: post(tf.numpy_function(transform, [x], tf.float32)))
print([v.numpy().tolist() for v in ds])
