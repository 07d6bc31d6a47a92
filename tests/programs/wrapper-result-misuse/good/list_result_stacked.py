# {"expect": [], "source": "list output of several Touts given to tf.stack and tf.concat"}
import numpy as np
import tensorflow as tf

N = 3


def lags(x):
    return [np.roll(x, k) for k in range(N)]


def stacked(x):
    parts = tf.numpy_function(lags, [x], [tf.float32] * N)
    out = tf.stack(parts, axis=-1)
    return tf.reshape(out, [4, N])


def joined(x):
    parts = tf.numpy_function(lags, [x], Tout=[x.dtype for _ in range(N)])
    return tf.concat(parts, 0)


data = np.random.rand(2, 4).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices(data)
print(next(iter(ds.map(stacked))).shape, next(iter(ds.map(joined))).shape)
