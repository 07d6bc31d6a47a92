# {"expect": [], "source": "float32 arithmetic with Python numbers stays float32"}
import math

import numpy as np
import tensorflow as tf


def augment(x, gain):
    x = x * 0.5 + 1
    x = x / math.sqrt(2.0)
    x = np.clip(x, 0, 10.0)
    x = x * float(gain) ** 2
    x -= x.mean()
    noise = np.random.rand(*x.shape).astype(np.float32)
    return np.where(noise > 0.5, x, x + noise)


ds = tf.data.Dataset.from_tensor_slices(np.random.rand(3, 7).astype(np.float32))
ds = ds.map(lambda x: tf.numpy_function(augment, [x, 1.5], tf.float32))
print([v.dtype.name for v in ds])
